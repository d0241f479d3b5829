import { describe, expect, it } from "vitest";
import { readWell } from "./uploads.ts";

describe("a text", () => {
  it("keeps its words and loses what can't be seen", async () => {
    const reading = await readWell(
      "a.txt",
      "\uFEFFOne\r\nt\u200Bw\u202Eo\u00A0 three\r\n\r\n\n\ncafe\u0301 \u{E0041}\n",
    );
    expect(reading).toEqual({
      outcome: "read",
      format: "text",
      text: "One\ntwo three\n\ncafé",
      left: ["invisible characters (3)"],
    });
  });

  it("copied out of a page shows the words that its readers saw", async () => {
    const { text, left } = await readWell(
      "a.txt",
      '<p class="overflow-hidden">It&nbsp;called the offer &#8220;fit&#8221; &amp; the minister&#146;s &Ouml;l &amp;ndash; caf&eacute;</p>' +
        "<script>track()</script>Asked &lt;5% or &unknown; by AT&T <b>twice</b>, wrote J. Doe <doe@example.org> in <Kuensel>.<div hidden>unseen</div>",
    );
    expect(text.split("\n")).toEqual([
      "It called the offer “fit” & the minister’s Öl – café",
      "Asked <5% or &unknown; by AT&T twice, wrote J. Doe <doe@example.org> in <Kuensel>.",
    ]);
    expect(left).toEqual(["hidden text (2 passages)"]);
  });

  it("is one whatever its name, if nothing speaks against it", async () => {
    expect((await readWell("Statement of 3.5 May", "Ruritania applied.")).format).toBe("text");
  });
});

describe("Markdown", () => {
  it("loses its marks and keeps its lines", async () => {
    const { text, left, title } = await readWell(
      "a.md",
      `# Ruritania's *revised* offer
The **working party** met [on Tuesday](https://example.org/(a) "x") and
heard snake_case, 2*3 and 5 * 3 of \`code\`.\\*

Milestones
---
* Applied in __1999__
  with a letter
+ [ ] Met twice[^1]
1) First

| Year | Step |
|:-----|-----:|
| 1999 | **Application** |

> Quoted
> words &amp; <b>tags</b><!-- note --> <span style="display: none">unseen</span>

![map](map.png) <https://example.org/b>

\`\`\`
as *is*
\`\`\`
[ref]: https://example.org
[^1]: In Geneva`,
    );
    expect(text.split("\n")).toEqual([
      "Ruritania's revised offer",
      "",
      "The working party met on Tuesday and heard snake_case, 2*3 and 5 * 3 of code.*",
      "",
      "Milestones",
      "",
      "- Applied in 1999 with a letter",
      "- Met twice",
      "1. First",
      "",
      "Year | Step",
      "1999 | Application",
      "",
      "Quoted words & tags",
      "",
      "https://example.org/b",
      "",
      "as *is*",
      "In Geneva",
    ]);
    expect(left).toEqual(["hidden text (1 passage)", "HTML comments", "pictures (1)"]);
    expect(title).toBe("Ruritania's revised offer");
  });

  it("is told by its front matter what it is", async () => {
    const reading = await readWell(
      "a.md",
      '---\ntitle: "An offer"\nDate: 10 November 2011\nsource: Alpine Post\nurl: https://example.org/a#top\nlanguage: en_GB\n---\nRuritania applied.',
    );
    expect(reading).toEqual({
      outcome: "read",
      format: "markdown",
      text: "Ruritania applied.",
      title: "An offer",
      published: "2011-11-10",
      publisher: "Alpine Post",
      url: "https://example.org/a",
      language: "en-GB",
      left: [],
    });
  });

  it("says which of its front matter it couldn't read", async () => {
    const { left } = await readWell("a.md", "---\ndate: 10/11/2011\nurl: http://example.org\n---\nRuritania applied.");
    expect(left).toEqual([
      "the date of the front matter, which isn't a date (2011-11-10)",
      "the url of the front matter, which isn't an https address",
    ]);
  });

  it("may begin with a rule that isn't front matter", async () => {
    expect((await readWell("a.md", "---\nRuritania applied.\n---\nIt waits.")).text).toContain("Ruritania applied.");
  });
});
