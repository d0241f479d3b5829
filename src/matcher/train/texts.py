"""What the matcher is taught with: texts with their questions, kinds of their sentences, and how both become numbers."""
import glob, os, re

import torch
from tokenizers import Tokenizer

KINDS = "status milestone objection support position issue agreement commitment next-step relation people background".split()
TOKENS, CONTEXT = 96, 120  # tokens a text; characters of context beside a sentence


def parse(path):
    """A text with its numbered sentences and the questions each of them answers -> {name, title, sentences, questions: [(question, [gold])]}."""
    title, sentences, questions, at = "", {}, [], None
    for line in filter(None, (raw.strip() for raw in open(path, encoding="utf8"))):
        if line.startswith("# "):
            title = line[2:].split("|")[0].strip()
        elif line.startswith("@"):
            at = line[1:].strip()
        elif at is None:
            if found := re.match(r"(\d+)[.)]\s+(.*)", line):
                sentences[int(found[1])] = found[2]
        elif at == "none":
            questions.append((re.sub(r"\s*\[[\d,\s]+\]\s*$", "", line), []))
        else:
            questions.append((line, [int(number) for number in re.findall(r"\d+", at)]))
    index = {number: i for i, number in enumerate(sorted(sentences))}
    return dict(name="/".join(path.split(os.sep)[-2:])[:-4], title=title, sentences=[sentences[n] for n in index],
                questions=[(q, [index[n] for n in gold]) for q, gold in questions if all(n in index for n in gold)])


def read_pairs(folder, without=()):
    """(texts to teach with, texts set aside): aside.txt names those that no training may see; `without` are hands to leave out."""
    aside = set(open(os.path.join(folder, "aside.txt")).read().split())
    texts = [parse(path) for path in sorted(glob.glob(os.path.join(folder, "*/*.txt")))]
    taught = [t for t in texts if t["name"] not in aside and t["name"].split("/")[0] not in without]
    return taught, [t for t in texts if t["name"] in aside]


def read_labels(folder):
    """(name of the text, index of the sentence) -> its kinds, the first one first."""
    labels = {}
    for line in (l.split() for p in glob.glob(os.path.join(folder, "*.txt")) for l in open(p)):
        if len(line) > 2 and (names := [k for k in line[2].split("/") if k in KINDS]):
            labels[line[0], int(line[1]) - 1] = names
    return labels


class Tokens:
    def __init__(self, base):
        self.tokenizer = Tokenizer.from_file(os.path.join(base, "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(TOKENS)

    def __call__(self, texts):
        """Strings or pairs of them -> ids, mask, types, each batch x n."""
        rows = [self.tokenizer.encode(*t) if isinstance(t, tuple) else self.tokenizer.encode(t) for t in texts]
        out = torch.zeros(3, len(rows), max(len(r.ids) for r in rows), dtype=torch.long)
        for i, r in enumerate(rows):
            for k, values in enumerate((r.ids, r.attention_mask, r.type_ids)):
                out[k, i, : len(values)] = torch.tensor(values)
        return out[0], out[1], out[2]
