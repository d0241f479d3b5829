import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { link, md } from "../../../src/discord/text/markdown.ts";
import { safeText, visible } from "../../../src/discord/text/safe-text.ts";
import { markupIn, seen } from "../text.ts";

/** Pieces of which forgeries are made, mixed with letters. */
const PIECES = [
  "[x](https://evil.example)",
  "https://evil.example",
  "<https://a.b>",
  "<@123456789012345678>",
  "<@&123456789012345678>",
  "<#123456789012345678>",
  "@everyone",
  "@here",
  "<t:1:R>",
  "</ask:123456789012345678>",
  "<:a:123456789012345678>",
  "# ",
  "### ",
  "-# ",
  "- ",
  "* ",
  "1. ",
  "> ",
  ">>> ",
  "**",
  "__",
  "~~",
  "||",
  "`",
  "```",
  "\\",
  "\n",
  "\u202e",
  "\u200b",
  "\u{e0041}",
  "a\u0301\u0301\u0301\u0301\u0301\u0301",
  "word",
  "Georgia",
  " ",
  "¯\\_(ツ)_/¯",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme" })), { maxLength: 12 })
  .map((parts) => parts.join(""));

describe("text out of an index", () => {
  it("WHATEVER it holds THEN Discord sees letters only, and all the visible ones", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(markupIn(safeText(text))).toEqual([]);
        expect(seen(safeText(text))).toBe(visible(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("WHEN put into bold or a list item THEN it stays inside", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kinds = new Set(markupIn(md`**a ${text} b**\n- ${text} c`.text));
        kinds.delete("strong");
        expect([...kinds]).toEqual([]);
      }),
    );
  });

  it("GIVEN invisible characters and piled marks THEN they are dropped", () => {
    expect(safeText("a\u202eb\u200bc\u{e0041}d\u0000e")).toBe("abcde");
    expect([...safeText(`e${"\u0301".repeat(50)}`)]).toHaveLength(4);
  });
});

describe("a link", () => {
  it("GIVEN an https address THEN it is linked, without a preview", () => {
    expect(link("Sputnik", "https://a.example/x_(y)", 200).text).toBe("[Sputnik](<https://a.example/x_%28y%29>)");
  });

  it("GIVEN any address THEN nothing but one link comes of it", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ["https"], withQueryParameters: true, withFragments: true }),
        hostile,
        (address, label) => {
          const kinds = markupIn(md`**${"a"}** ${link(label, address, 2000)} _`.text);
          expect(kinds).toEqual(["strong", "link"]);
        },
      ),
    );
  });

  it.each([
    "javascript:alert(1)",
    "http://a.example",
    "https://user:word@a.example",
    "no address",
    `https://a.example/${"x".repeat(300)}`,
  ])("GIVEN %s THEN only the label is left", (address) => {
    expect(link("Sputnik", address, 200).text).toBe("Sputnik");
  });

  it("GIVEN a label that would close the link THEN the address stays its own", () => {
    expect(seen(link("x](https://evil.example) [y", "https://a.example", 200).text)).toBe(
      "x)(https://evil.example) (y",
    );
  });
});
