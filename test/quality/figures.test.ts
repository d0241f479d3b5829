import { describe, expect, it } from "vitest";
import { compare, readFigures } from "./figures.ts";
import { inReadme, summaryOf } from "./table.ts";

describe("the figures", () => {
  it("in the README are those that were measured", () => {
    expect(inReadme()).toBe(summaryOf(readFigures()));
  });

  it("hold while nothing falls by more than a point, and are named when one does", () => {
    const committed = readFigures();
    expect(compare(committed, committed)).toEqual({ fallen: [], moved: [] });
    const kind = (by: number) => ({ ...committed, facts: { ...committed.facts, kind: committed.facts.kind + by } });
    expect(compare(kind(-0.009), committed)).toEqual({ fallen: [], moved: [expect.stringContaining("kind")] });
    expect(compare(kind(-0.011), committed)).toEqual({ fallen: [expect.stringContaining("kind")], moved: [] });
    expect(compare(kind(0.2), committed)).toEqual({ fallen: [], moved: [expect.stringContaining("kind")] });
  });
});
