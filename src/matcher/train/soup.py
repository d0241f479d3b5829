"""Averages the weights of several trainings, which tends to be better than the best of them, and exports the mean as the project reads it.

    python soup.py PAIRS BASE OUT STATE...

PAIRS, BASE   as for teach.py
OUT           folder for model.onnx (8-bit weights) and reference.json: constants, figures on the texts set aside, examples to check a port against
STATE         files from teach.py; one is enough

After Wortsman et al., Model soups (ICML 2022). Needs onnx and onnxruntime besides.
"""
import argparse, json, os

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import WIDTH, Matcher
from texts import CONTEXT, KINDS, TOKENS, Tokens, read_pairs


def mean(states):
    return {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}


def export(model, tokens, out):
    """model.onnx: ids, mask, types -> whole, tokens, kind."""
    full = os.path.join(out, "full.onnx")
    axes = {name: {0: "batch", 1: "n"} for name in ("ids", "mask", "types", "tokens")} | {"whole": {0: "batch"}, "kind": {0: "batch"}}
    ids, mask, types = tokens(["Who holds it up?"])
    # The mask goes in as floats, so that nothing is cast at run time: Cast is the largest function of ONNX Runtime's WebAssembly,
    # and to compile it costs a JavaScript engine 280 MB and two seconds.
    torch.onnx.export(model, (ids, mask.float(), types), full, input_names=["ids", "mask", "types"], output_names=["whole", "tokens", "kind"],
                      dynamic_axes=axes, opset_version=17, dynamo=False)
    quantize_dynamic(full, os.path.join(out, "model.onnx"), weight_type=QuantType.QUInt8, per_channel=True)
    os.remove(full)


def measure(model, tokens, aside):
    """How good it is on texts that no training saw, and some of their scores."""
    right = asked = 0
    won, lost, sample = [], [], []
    for text in aside:
        s_in, q_in = tokens([(s, text["title"][:CONTEXT]) for s in text["sentences"]]), tokens([q for q, _ in text["questions"]])
        scores = model.score(model(*q_in), q_in[1], model(*s_in), s_in[1])
        for row, (_, gold) in enumerate(text["questions"]):
            (won if gold else lost).append(scores[row].max().item())
            if gold:
                asked, right = asked + 1, right + (scores[row].argmax().item() in gold)
        sample.append(dict(question=text["questions"][0][0], sentence=text["sentences"][0], context=text["title"][:CONTEXT], score=round(scores[0, 0].item(), 4)))
    above = sum((a > b) + 0.5 * (a == b) for a in won for b in lost) / max(1, len(won) * len(lost))
    return dict(texts=len(aside), questions=asked, first_right=right / asked, auroc_none=above), sample


@torch.no_grad()
def main():
    args = argparse.ArgumentParser()
    for name in ("pairs", "base", "out"):
        args.add_argument(name)
    args.add_argument("states", nargs="+")
    args = args.parse_args()
    os.makedirs(args.out, exist_ok=True)
    model, tokens = Matcher(args.base), Tokens(args.base)
    model.load_state_dict(mean([torch.load(path) for path in args.states]))
    export(model.eval(), tokens, args.out)
    figures, examples = measure(model, tokens, read_pairs(args.pairs)[1])
    card = dict(kinds=KINDS, t=model.t.exp().item(), mix=torch.sigmoid(model.mix).item(), null=(model.t.exp() * model.null).item(), width=WIDTH, tokens=TOKENS,
                context=CONTEXT, aside=figures, examples=examples)
    json.dump(card, open(os.path.join(args.out, "reference.json"), "w"), indent=1)
    print(figures)


if __name__ == "__main__":
    main()
