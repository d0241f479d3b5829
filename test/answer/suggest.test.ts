import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../src/answer/answer.ts";
import { openShipped } from "./opened.ts";

let suggest: Answers["suggest"];
beforeAll(async () => {
  const { library, close } = await openShipped("off");
  suggest = library.answersFor().suggest;
  await close();
});

describe("an economy is suggested first", () => {
  it.each([
    ["rus", "Russian Federation"],
    ["rusia", "Russian Federation"],
    ["moscow", "Russian Federation"],
    ["kazak", "Kazakhstan"],
    ["khazakstan", "Kazakhstan"],
    ["viet", "Viet Nam"],
    ["lao pdr", "Lao People's Democratic Republic"],
    ["cote d", "Côte d'Ivoire"],
    ["uk", "United Kingdom"],
  ])("for “%s”", (typed, name) => {
    expect(suggest.economies(typed)[0]?.name).toBe(name);
  });

  it("and at most 25 of them, those with most facts first where nothing is typed", () => {
    const choices = suggest.economies("");
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toBe("Russian Federation");
  });

  it("and none for what is none", () => {
    expect(suggest.economies("xqzw")).toEqual([]);
  });
});
