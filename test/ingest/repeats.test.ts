import { describe, expect, it } from "vitest";
import { nearDuplicates, type Sketch, sketchOf } from "../../src/ingest/repeats.ts";

const words = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `word${from + i}`).join(" ");
const sketch = async (text: string) => (await sketchOf(text)) as Sketch;

describe("articles that copy each other", () => {
  it("are found with another headline and an added paragraph", async () => {
    const stored = [["agency", await sketch(words(200))] as const, ["other", await sketch(words(200, 1000))] as const];
    const copy = `Another headline here ${words(200)} and so much more was added ${words(30, 5000)}`;
    expect(nearDuplicates(await sketch(copy), stored).map(({ id }) => id)).toEqual(["agency"]);
  });

  it("are none where only a sentence is common", async () => {
    const stored = [["one", await sketch(`${words(200)} ${words(15, 9000)}`)] as const];
    expect(nearDuplicates(await sketch(`${words(200, 3000)} ${words(15, 9000)}`), stored)).toEqual([]);
  });

  it("a text of four words has no sketch", async () => {
    expect(await sketchOf("Too short for it")).toBeUndefined();
  });
});
