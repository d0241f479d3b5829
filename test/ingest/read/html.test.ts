import { describe, expect, it } from "vitest";
import { readWell } from "./uploads.ts";

const PROSE =
  "Members of the working party said that the revised offer of Ruritania was a step forward, but that more was needed on services, on farm goods and on the customs law before the summer.";

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>Ruritania meets | Alpine Post</title>${head}</head><body>${body}</body></html>`;

const ARTICLE = `<article><h1>Ruritania meets</h1><p class="byline">By Ann Example</p><p>${PROSE}</p><h2>Milestones</h2>
<ul><li>Applied in 1999<li>Met <b>twice</b></ul><table><tr><th>Year<th>Step<tr><td>1999<td>Application</table>
<p>${PROSE}</p><p>${PROSE}<br>So they &eacute;t&eacute; said.</p></article>`;

describe("a saved web page", () => {
  it("gives the article as lines, and says what was left out", async () => {
    const { text, left } = await readWell(
      "a.html",
      page(
        `<nav><a href="/">Home</a></nav><div id="cookie-banner">We use cookies</div>${ARTICLE}
        <div class="comments">First!</div><div class="related-articles">More</div><footer>© Post</footer><script>x()</script>`,
      ),
    );
    expect(text.split("\n").filter(Boolean)).toEqual([
      "Ruritania meets",
      PROSE,
      "Milestones",
      "- Applied in 1999",
      "- Met twice",
      "Year | Step",
      "1999 | Application",
      PROSE,
      PROSE,
      "So they été said.",
    ]);
    expect(left).toEqual([
      "text beside the article (1 line)",
      "navigation",
      "footer",
      "reader comments",
      "cookie notice",
      "advertising and sharing",
      "scripts and style sheets",
    ]);
  });

  it("is told by its meta tags what it is", async () => {
    const reading = await readWell(
      "a.html",
      page(
        ARTICLE,
        `<meta property="og:site_name" content="Alpine Post"><meta property="article:published_time" content="2011-11-10T23:30:00-05:00">
        <link rel="canonical" href="https://news.example.org/a">`,
      ),
    );
    expect(reading).toMatchObject({
      format: "html",
      title: "Ruritania meets",
      byline: "Ann Example",
      publisher: "Alpine Post",
      published: "2011-11-10",
      url: "https://news.example.org/a",
      language: "en-GB",
    });
  });

  it("is told by JSON-LD what it is, before all else", async () => {
    const block = {
      "@graph": [
        { "@type": "WebSite", name: "Not this" },
        {
          "@type": "NewsArticle",
          headline: "Offer in hand",
          author: [{ name: "Ann Example" }, { name: "Bob Example" }],
          publisher: { name: "Alpine Post" },
          datePublished: "2012-02-01",
          url: "https://news.example.org/b",
        },
      ],
    };
    const reading = await readWell(
      "a.html",
      page(
        ARTICLE,
        `<script type="application/ld+json">broken</script><script type="application/ld+json">${JSON.stringify(block)}</script>
        <meta name="date" content="2015-01-01">`,
      ),
    );
    expect(reading).toMatchObject({
      title: "Offer in hand",
      byline: "Ann Example, Bob Example",
      publisher: "Alpine Post",
      published: "2012-02-01",
      url: "https://news.example.org/b",
    });
  });

  it("is dated by the one time that it shows, and placed by the note of the browser that saved it", async () => {
    const saved = "<!-- saved from url=(0027)https://news.example.org/c -->";
    const reading = await readWell("a.html", `${saved}${page(`<time datetime="2010-05-04">4 May</time>${ARTICLE}`)}`);
    expect(reading).toMatchObject({ published: "2010-05-04", url: "https://news.example.org/c" });
  });

  it.each([
    ["an http address", '<link rel="canonical" href="http://news.example.org/a">', "url"],
    ["a host by its number", '<link rel="canonical" href="https://127.0.0.1/a">', "url"],
    ["a day that isn't one", '<meta name="date" content="2011-02-30">', "published"],
    ["a day that can be read in two ways", '<meta name="date" content="10/11/2011">', "published"],
  ])("isn't believed in %s", async (_, head, field) => {
    expect(await readWell("a.html", page(ARTICLE, head))).not.toHaveProperty(field);
  });

  it.each([
    ["hidden", "<p hidden>SECRET</p>"],
    ["aria-hidden", '<p aria-hidden="true">SECRET</p>'],
    ["display", '<p STYLE="Display : none !important">SECRET</p>'],
    ["display after a comment", '<p style="display:/* */none">SECRET</p>'],
    ["visibility", '<p style="visibility:hidden">SECRET</p>'],
    ["font size", '<p style="font-size:0">SECRET</p>'],
    ["a tiny font", '<p style="font-size:0.01em">SECRET</p>'],
    ["opacity", '<p style="opacity:0.0">SECRET</p>'],
    ["white on white", '<p style="color:#fff">SECRET</p>'],
    ["white by a font tag", '<p><font color="WHITE">SECRET</font></p>'],
    ["nearly white", '<p style="color:rgb(250, 250, 250);background:#ffffff">SECRET</p>'],
    ["black on black", '<div style="background-color:black"><p style="color:#000">SECRET</p></div>'],
    ["off the screen", '<p style="position:absolute;left:-9999px">SECRET</p>'],
    ["indented away", '<p style="text-indent:-999em">SECRET</p>'],
    ["clipped", '<p style="position:absolute;clip:rect(0,0,0,0)">SECRET</p>'],
    ["shut", '<p style="height:0;overflow:hidden">SECRET</p>'],
    ["a style sheet", "<style>@media screen{p{color:red}} .x, #y {display:none}</style><p class='a x'>SECRET</p>"],
  ])("is read without text hidden by %s", async (_, hidden) => {
    const { text, left } = await readWell("a.html", page(`<article><p>${PROSE}</p>${hidden}<p>${PROSE}</p></article>`));
    expect(text).not.toContain("SECRET");
    expect(left).toContain("hidden text (1 passage)");
  });

  it.each([
    ["white on black", '<div style="background:#000"><p style="color:white">SHOWN</p></div>'],
    ["black in white", '<div style="color:white"><p style="color:black">SHOWN</p></div>'],
    ["hidden in print only", "<style>@media print{.x{display:none}}</style><p class='x'>SHOWN</p>"],
    ["shown again", "<style>.x{display:none}</style><p class='x' style='display:block'>SHOWN</p>"],
    ["outdented a little", '<p style="text-indent:-2em">SHOWN</p>'],
  ])("is read with text that is %s", async (_, shown) => {
    const { text } = await readWell("a.html", page(`<article><p>${PROSE}</p>${shown}<p>${PROSE}</p></article>`));
    expect(text).toContain("SHOWN");
  });

  it("is kept whole where no article can be told from the rest", async () => {
    const { text } = await readWell("a.html", "<p>Ruritania applied.<p>It waits.<ol start=3><li>Talks</ol>");
    expect(text).toBe("Ruritania applied.\n\nIt waits.\n\n3. Talks");
  });

  it("isn't emptied by names that look like furniture", async () => {
    const { text } = await readWell("a.html", page(`<div class="menu" id="comments">${ARTICLE}</div>`));
    expect(text).toContain(PROSE);
  });

  it("keeps what stands below its end", async () => {
    expect((await readWell("a.html", `${page("<p>Ruritania applied.</p>")}<p>It waits.</p>`)).text).toContain(
      "It waits.",
    );
  });

  it("is one by its bytes, whatever its name", async () => {
    expect((await readWell("a.txt", page(ARTICLE))).format).toBe("html");
  });
});
