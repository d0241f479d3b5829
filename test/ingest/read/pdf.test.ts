import { describe, expect, it } from "vitest";
import { column, type Piece, pdfOf } from "./pdf.ts";
import { readWell } from "./uploads.ts";

const PROSE = [
  "The working party of Ruritania met on Tuesday and went through the revised offer on ser-",
  "vices, which its members found to be better than the last one but still short of what was",
  "asked for in the spring.",
  "It will meet again.",
];
const JOINED =
  "The working party of Ruritania met on Tuesday and went through the revised offer on services, which its members found to be better than the last one but still short of what was asked for in the spring.";

const textOf = async (...pages: Piece[][]): Promise<string> => (await readWell("a.pdf", pdfOf({ pages }))).text;

describe("a PDF", () => {
  it("gives paragraphs: lines joined, hyphens undone", async () => {
    expect(await textOf(column(PROSE))).toBe(`${JOINED}\n\nIt will meet again.`);
  });

  it("keeps a hyphen that the document has elsewhere", async () => {
    const lines = [
      "The long-term plan of Ruritania was read out to the members of the party once more, and the long-",
      "term plan was taken note of.",
    ];
    expect(await textOf(column(lines))).toContain("and the long-term plan was");
  });

  it("keeps headings, items and rows apart", async () => {
    const text = await textOf([
      ...column(["Milestones"], { size: 18 }),
      ...column(["1.   Ruritania applied in the spring of that year", "2.   It met its members"], { y: 700 }),
      { text: "Year", x: 72, y: 600 },
      { text: "Step", x: 220, y: 600 },
      { text: "1999", x: 72, y: 586 },
      { text: "Application", x: 220, y: 586 },
    ]);
    expect(text).toBe(
      "Milestones\n\n1. Ruritania applied in the spring of that year\n2. It met its members\n\nYear | Step\n1999 | Application",
    );
  });

  it("loses what repeats at the edges of its pages, and page numbers", async () => {
    const pages = [1, 2, 3].map((number) => [
      ...column([`RUR/7/${number}`], { y: 810 }),
      ...column([...PROSE, `Paragraph ${number * number} is its own.`]),
      ...column(["More of it.", `End ${"of".repeat(number)}.`], { y: 600 }),
      ...column([`- ${number} -`], { y: 30, x: 290 }),
    ]);
    const { text, left } = await readWell("a.pdf", pdfOf({ pages }));
    expect(text).not.toMatch(/RUR|- \d -/);
    expect(text).toContain("Paragraph 9 is its own.");
    expect(left).toEqual(["repeated page headers and footers (6 lines)"]);
  });

  it("goes on over the end of a page", async () => {
    expect(await textOf(column(["It will meet"]), column(["again in the summer."]))).toBe(
      "It will meet again in the summer.",
    );
  });

  it("is read without letters too small to see", async () => {
    const { text, left } = await readWell(
      "a.pdf",
      pdfOf({ pages: [[...column(PROSE), ...column(["SECRET"], { y: 500, size: 0.5 })]] }),
    );
    expect(text).not.toContain("SECRET");
    expect(left).toEqual(["hidden text (1 passage)"]);
  });

  it("has the title of its properties, if it is one", async () => {
    expect(await readWell("a.pdf", pdfOf({ pages: [column(PROSE)], title: "Offer of Ruritania" }))).toMatchObject({
      format: "pdf",
      title: "Offer of Ruritania",
    });
    expect(
      await readWell("a.pdf", pdfOf({ pages: [column(PROSE)], title: "Microsoft Word - x.doc" })),
    ).not.toHaveProperty("title");
  });

  it("is one by its bytes, whatever its name", async () => {
    expect((await readWell("a.txt", pdfOf({ pages: [column(PROSE)] }))).format).toBe("pdf");
  });
});
