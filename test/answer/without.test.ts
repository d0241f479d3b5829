import { beforeAll, describe, expect, it } from "vitest";
import { answersOf } from "../../src/answer/answers.ts";
import { ALL_ORIGINS, learnedWeights } from "../../src/answer/learned.ts";
import type { Omission } from "../../src/answer/without.ts";
import { openEnglish } from "../../src/knowledge/english.ts";
import { type Generation, generationOf } from "../../src/search/generation.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";

let generation: Generation;
beforeAll(async () => {
  generation = await generationOf(await shippedKnowledge(), openEnglish());
});

/** Answers a question with something left out; the matcher is off. */
function ask(question: string, ...without: Omission[]) {
  const serving = { generation, number: 1, builtAt: new Date(), learned: learnedWeights, origins: ALL_ORIGINS };
  return answersOf({ ...serving, without: new Set(without) }).ask({ question });
}

describe("what is left out, to measure what it is worth", () => {
  it("the judge: what else is declined is answered", async () => {
    const question = "what tariff did Fiji bind on sugar?";
    expect((await ask(question)).outcome).toBe("abstain");
    expect((await ask(question, "judge")).outcome).toBe("answer");
  });

  it("the forms: a question that asks what a command answers is ranked", async () => {
    const question = "Who blocked Russia?";
    expect((await ask(question)).explanation.candidates).toEqual([]);
    expect((await ask(question, "forms")).explanation.candidates).not.toEqual([]);
  });

  it("the states: how things stand is ranked like anything else", async () => {
    const question = "Is Kazakhstan a member of the WTO now?";
    expect((await ask(question)).explanation.judged).toMatch(/how the accession stands/);
    expect((await ask(question, "states")).explanation.judged).not.toMatch(/how the accession stands/);
  });

  it("the slots: nothing is known of what is asked for", async () => {
    const question = "When did Kazakhstan apply?";
    expect((await ask(question)).explanation.understood.join()).toMatch(/when/);
    expect((await ask(question, "slots")).explanation.understood.join()).not.toMatch(/when/);
  });
});
