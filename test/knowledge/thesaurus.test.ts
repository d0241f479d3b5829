import { describe, expect, it } from "vitest";
import { expressionsOf, faultOf } from "../../src/knowledge/thesaurus/expressions.ts";
import { compile, thesaurusOf } from "../../src/knowledge/thesaurus/thesaurus.ts";
import { wordsOf } from "../../src/knowledge/words.ts";

const entry = (id: string, say: string) => ({ id, kind: "issue" as const, fills: [], near: [], anti: [], say });
const thesaurus = thesaurusOf(
  compile([
    entry("objection", "stand in way | {block,bar,veto} {entry,bid} | blocked by | ?oppose"),
    entry("still-out", "{still,remains} outside {club,organisation}"),
    entry("gap", "keep * from {joining,entering}"),
  ]),
);
const found = (text: string, isOff?: (expression: number) => boolean) =>
  thesaurus.find(wordsOf(text), isOff).map(({ concept, weak }) => (weak ? `?${concept}` : concept));

describe("a relation is found", () => {
  it.each([
    ["by stem", "they vetoed the bids", ["objection"]],
    ["over determiners and possessives", "standing in Russia's way", ["objection"]],
    ["by any of a choice", "it remains outside the club", ["still-out"]],
    ["over a gap of up to four words", "this keeps the small island kingdom from joining", ["gap"]],
    ["not over a longer one", "this keeps a very small far away island kingdom from joining", []],
    ["weakly, where the word is common", "farmers oppose it", ["?objection"]],
  ])("%s", (_, text, concepts) => {
    expect(found(text)).toEqual(concepts);
  });

  it.each([
    ["on duties", "one duty"],
    ["important goods", "imported goods"],
    ["informal talks", "information talks"],
    ["several relations", "sever relations"],
    ["the us market", "use market"],
  ])("and not in a stranger that only ends alike: %s", (text, expression) => {
    expect(thesaurusOf(compile([entry("other", expression)])).find(wordsOf(text))).toEqual([]);
  });

  it("with the direction turned by “by”", () => {
    expect(thesaurus.find(wordsOf("blocked by a neighbour"))[0]?.reversed).toBe(true);
  });

  it("not by an expression that is switched off", () => {
    expect(found("standing in the way", (expression) => expression === 0)).toEqual([]);
  });
});

describe("a faulty expression is told", () => {
  it.each(["{a,b", "a,} b}", "{a,,b} c", "{} x", "*", ""])("%s", (expression) => {
    expect(faultOf(expression)).toBeDefined();
  });
  it("and a sound one is not", () => {
    for (const expression of expressionsOf("a {b c,d} * e | ?f")) expect(faultOf(expression)).toBeUndefined();
  });
});
