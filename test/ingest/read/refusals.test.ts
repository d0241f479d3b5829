import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createDeflate, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sayRefusal } from "../../../src/ingest/read/refusal.ts";
import { MOST_BYTES, readUpload } from "../../../src/ingest/read/upload.ts";
import { column, pdfOf, pdfOfPacked } from "./pdf.ts";
import { bytesOf, read, refusalOf } from "./uploads.ts";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("an upload of a wrong type", () => {
  it.each([
    ["offer.docx", "PK\x03\x04\x14\0\0\0[Content_Types].xml word/document.xml", "a Word document (DOCX)"],
    ["offer.txt", "PK\x03\x04\x14\0\0\0a.txt", "a ZIP archive"],
    ["offer.txt", "\x89PNG\r\n\x1A\n\0\0", "a PNG picture"],
    ["offer.md", "MZ\x90\0\x03\0\0\0", "a program (EXE)"],
    ["offer.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Word, Excel or PowerPoint file"],
    ["offer.txt", "{\\rtf1 Ruritania}", "an RTF document"],
    ["offer.yaml", "title: Ruritania", "YAML"],
    ["offer.json", "{}", "JSON"],
    ["offer.txt", ' [{"economy": "ruritania"}]', "JSON"],
    ["feed", "<?xml version='1.0'?><rss></rss>", "XML"],
    ["offer", "#!/bin/sh\nls", "a script"],
    ["page.mhtml", "From: <Saved by Blink>", "a web archive (MHTML)"],
  ])("%s beginning %j is told to be %s", async (name, start, seems) => {
    const refusal = await refusalOf(name, latin(start));
    expect(refusal).toMatchObject({ name: "wrong-type", seems });
    expect(sayRefusal(refusal)).toMatch(
      /^The file seems to be .*plain text, Markdown, saved web pages \(HTML\) and PDFs/,
    );
  });

  it("is told by its content type where the name says nothing", async () => {
    const reading = await readUpload({ name: "upload", contentType: "image/heic", bytes: bytesOf("ftyp") });
    expect(reading).toMatchObject({ outcome: "refused", refusal: { name: "wrong-type", seems: "a picture" } });
  });

  it("is one named as a PDF that isn't one", async () => {
    expect(await refusalOf("offer.pdf", "Ruritania")).toMatchObject({ name: "unreadable", format: "pdf" });
  });
});

describe("an upload whose bytes are no text", () => {
  it("is refused over 1 MiB, with its size", async () => {
    const refusal = await refusalOf("big.txt", new Uint8Array(MOST_BYTES + 1).fill(97));
    expect(refusal).toEqual({ name: "too-large", bytes: 1_048_577, most: 1_048_576 });
    expect(sayRefusal(refusal)).toContain("1,048,577 bytes");
  });

  it("is read with exactly 1 MiB", async () => {
    expect(await read("big.txt", new Uint8Array(MOST_BYTES).fill(97))).toMatchObject({ outcome: "read" });
  });

  it.each([
    ["nothing", ""],
    ["white space", " \r\n\t\n "],
    ["invisible characters", "\u200B\u202E\uFEFF\u{E0041}\n"],
    ["a page without words", "<html><body><p hidden>words</p><script>x()</script></body></html>"],
    ["a picture in Markdown", "![alternative](x.png)"],
  ])("is empty with %s", async (_, content) => {
    expect(await refusalOf(content.startsWith("!") ? "a.md" : "a.txt", content)).toEqual({ name: "empty" });
  });

  it("is told where it stops being UTF-8", async () => {
    const refusal = await refusalOf("a.txt", latin("line one\ncaf\xE9 two"));
    expect(refusal).toEqual({ name: "broken-utf8", offset: 12, line: 2 });
    expect(sayRefusal(refusal)).toContain("byte 12 on (line 2)");
  });

  it("is told the encoding that a page names", async () => {
    const page = latin('<html><head><meta charset="windows-1252"></head><body>caf\xE9</body></html>');
    expect(await refusalOf("a.html", page)).toMatchObject({ name: "broken-utf8", encoding: "windows-1252" });
  });

  it("is told to be UTF-16 by its byte order mark", async () => {
    expect(await refusalOf("a.txt", latin("\xFF\xFEa\0"))).toMatchObject({ name: "broken-utf8", encoding: "UTF-16" });
  });

  it("is told where a NUL stands", async () => {
    expect(await refusalOf("a.txt", "one\ntwo\0")).toEqual({ name: "nul", offset: 7, line: 2 });
  });
});

describe("a hostile upload", () => {
  it.each([
    ["20,000 elements in each other", "<div>\n".repeat(20_000), "nested-too-deep"],
    ["elements in each other between ends of others", "<div></b>".repeat(20_000), "nested-too-deep"],
    [
      "an element of 90,000 attributes",
      `<p ${Array.from({ length: 90_000 }, (_, i) => `a${i}=1`).join(" ")}>`,
      "too-many-attributes",
    ],
    ["a million <", "<".repeat(1_000_000), "too-many-pieces"],
    ["300,000 paragraphs", "<p>".repeat(300_000), "too-many-pieces"],
  ])("with %s is refused before it's parsed", async (_, page, name) => {
    expect(await refusalOf("a.html", page)).toMatchObject({ name, line: expect.any(Number) });
  });

  it("takes what nests as deep as it may", async () => {
    const page = `${"<div>".repeat(256)}Ruritania${"</div>".repeat(256)}`;
    expect(await read("a.html", page)).toMatchObject({ outcome: "read", text: "Ruritania" });
  });

  it.each([
    ["comments that never end", "a.html", "<!--".repeat(250_000)],
    ["styles that never end", "a.html", `<style>${"/*".repeat(250_000)}${"a{".repeat(250_000)}`],
    ["entities", "a.html", "&amp;lt".repeat(100_000)],
    ["ends of nothing", "a.html", "</a>".repeat(250_000)],
    ["an attribute that never ends", "a.html", `<a title="${"x".repeat(1_000_000)}`],
    ["a list of declarations", "a.html", `<p style="${"a:b;".repeat(200_000)}">x`],
    ["links that never end", "a.md", "[a](".repeat(250_000)],
    ["ends of links", "a.md", "](".repeat(500_000)],
    ["brackets", "a.md", "[".repeat(1_000_000)],
    ["stars", "a.md", "*a ".repeat(300_000)],
    ["a table's rule that is none", "a.md", `${"-".repeat(1_000_000)}x`],
    ["spaces", "a.md", `#${" ".repeat(1_000_000)}x`],
    ["quotation marks", "a.md", ">".repeat(1_000_000)],
    ["marks on one letter", "a.txt", `a${"\u0301\u0323".repeat(250_000)}`],
  ])("with endless %s comes to an end before its time is up", async (_, name, content) => {
    const reading = await read(name, content, { seconds: 60 });
    if (reading.outcome === "refused") expect(reading.refusal.name).not.toBe("too-slow");
  });

  it("that takes too long is given up, and the next one is read", async () => {
    expect(await refusalOf("a.md", "*a ".repeat(300_000), { seconds: 0.001 })).toEqual({
      name: "too-slow",
      seconds: 0.001,
    });
    expect(await read("a.txt", "Ruritania")).toMatchObject({ outcome: "read" });
  });

  it("that unpacks to more than memory is worth is given up, and the next one is read", async () => {
    const megabytes = Array<Buffer>(700).fill(Buffer.alloc(1_000_000, " "));
    const packed = await buffer(Readable.from(megabytes).pipe(createDeflate()));
    expect(await refusalOf("bomb.pdf", pdfOfPacked(packed))).toMatchObject({ name: "too-heavy" });
    expect(await read("a.txt", "Ruritania")).toMatchObject({ outcome: "read" });
  });
});

describe("a PDF", () => {
  it("without text is told so", async () => {
    const refusal = await refusalOf("scan.pdf", pdfOf({ pages: [[], []] }));
    expect(refusal).toEqual({ name: "pdf-without-text", pages: 2 });
    expect(sayRefusal(refusal)).toContain("2 pages but no text");
  });

  it("with a password is told so", async () => {
    const bytes = pdfOf({ pages: [column(["Ruritania"])], isLocked: true });
    expect(await refusalOf("locked.pdf", bytes)).toEqual({ name: "password-protected" });
  });

  it("that unpacks to more text than an article has is told so", async () => {
    const line = "BT /F1 11 Tf 72 700 Td (Ruritania applied for membership in the spring.) Tj ET\n";
    const packed = deflateSync(line.repeat(45_000));
    expect(await refusalOf("a.pdf", pdfOfPacked(packed))).toEqual({ name: "too-much-text", most: 2_000_000 });
  });

  it("that is damaged is told so", async () => {
    expect(await refusalOf("a.pdf", "%PDF-1.7\nRuritania")).toMatchObject({ name: "unreadable", format: "pdf" });
  });
});

describe("refusals", () => {
  it("are one sentence each that says what to do", () => {
    const said = [
      sayRefusal({ name: "empty" }),
      sayRefusal({ name: "nul", offset: 1, line: 1 }),
      sayRefusal({ name: "nested-too-deep", most: 256, line: 3 }),
      sayRefusal({ name: "too-many-attributes", most: 500, line: 3 }),
      sayRefusal({ name: "too-many-pieces", most: 100_000, line: 3 }),
      sayRefusal({ name: "too-much-text", most: 2_000_000 }),
      sayRefusal({ name: "unreadable", why: "it broke off" }),
      sayRefusal({ name: "password-protected" }),
      sayRefusal({ name: "too-slow", seconds: 10 }),
      sayRefusal({ name: "too-heavy", megabytes: 256 }),
    ];
    for (const sentence of said) expect(sentence).toMatch(/^The [^.]*: [^.]*\.$/);
    expect(new Set(said).size).toBe(said.length);
  });
});
