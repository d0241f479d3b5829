"""The matcher: a sentence encoder with a head for tokens and one for kinds, and the score of a question and a sentence.

The score is late interaction after Khattab and Zaharia, ColBERT (SIGIR 2020), mixed with the cosine of the whole:
    exp(t) * (mix * cos(v_q, v_s) + (1 - mix) * mean over q's tokens of the best cosine among s's tokens)
"None of these" is a score too, learned as `null`: a question no sentence answers must prefer it.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import BertModel

from texts import KINDS

WIDTH = 64  # numbers a token


class Matcher(nn.Module):
    def __init__(self, base):
        super().__init__()
        self.encoder = BertModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager")
        self.token = nn.Linear(384, WIDTH, bias=False)
        nn.init.orthogonal_(self.token.weight)
        self.kind = nn.Linear(384, len(KINDS))
        self.null, self.t, self.mix = (nn.Parameter(torch.tensor(x)) for x in (0.5, 3.0, 0.0))

    def forward(self, ids, mask, types):
        """(batch, n) each -> whole (batch, 384), tokens (batch, n, WIDTH), kind (batch, 12) logits; rows of padding are zero."""
        mask = mask.float()
        hidden = self.encoder(input_ids=ids, attention_mask=mask > 0, token_type_ids=types).last_hidden_state.float()
        whole = F.normalize((hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=-1)
        return whole, F.normalize(self.token(hidden), dim=-1) * mask[..., None], self.kind(whole * 5)

    def in_parts(self, inputs, parts):
        """As self(*inputs), in parts of like length, so that little is spent on padding."""
        ids, mask, types = inputs
        rows, order = [], mask.sum(1).argsort()
        for part in order.chunk(parts):
            n = int(mask[part].sum(1).max())
            whole, tokens, kind = self(ids[part, :n], mask[part, :n], types[part, :n])
            rows.append((whole, F.pad(tokens, (0, 0, 0, ids.shape[1] - n)), kind))
        back = order.argsort()
        return tuple(torch.cat(same)[back] for same in zip(*rows))

    def score(self, q, q_mask, s, s_mask):
        """Encoded questions and sentences with their masks -> (questions, sentences)."""
        mix = torch.sigmoid(self.mix)
        near = torch.einsum("qnd,smd->qsnm", q[1], s[1]).masked_fill(s_mask[None, :, None, :] == 0, -1).max(-1).values
        late = (near * q_mask[:, None, :]).sum(-1) / q_mask.sum(-1)[:, None]
        return torch.exp(self.t) * (mix * (q[0] @ s[0].T) + (1 - mix) * late)
