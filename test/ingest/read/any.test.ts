import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/ingest/read/reading.ts";
import { sayRefusal } from "../../../src/ingest/read/refusal.ts";
import { readUpload } from "../../../src/ingest/read/upload.ts";
import { column, pdfOf } from "./pdf.ts";
import { bytesOf } from "./uploads.ts";

const root = join(import.meta.dirname, "../../..");
const name = fc.constantFrom("a.txt", "a.md", "a.html", "a.pdf", "a", "a.docx", "..", "");
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/** What holds for any reading: clean text and clean words about it, or a sentence. */
function check(reading: Reading): void {
  if (reading.outcome === "refused") {
    expect(sayRefusal(reading.refusal)).toMatch(/^The .+\.$/s);
    return;
  }
  const { text, left, outcome, format, ...about } = reading;
  expect([outcome, format].every(Boolean)).toBe(true);
  expect(text).toBe(text.trim());
  expect(text).not.toBe("");
  expect(text).not.toMatch(/\n{3}| {2}| \n|\n /);
  expect(text.normalize("NFC")).toBe(text);
  for (const said of [text, ...left]) expect(said).not.toMatch(UNSEEN);
  for (const value of Object.values(about)) expect(`${value}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
}

const piece = fc.constantFrom(
  ..."<p> </p> <div> </div> <b> <table> <tr> <td> </td> <li> <ul> <ol> <br> <pre> <svg> <script> </script> <style> <!-- --> <![CDATA[ ]]> <? &amp; &#x202e; &#0; &lt; \" ' < > & = hidden style=display:none <html> <body> <head> <title> </title> <template> <noscript>".split(
    " ",
  ),
  ..."* ** _ ` ``` ~~~ # --- === | |-|-| [ ] ( ) ![ ]( ](x) [^1] [^1]: > - 1. \\ \\* http://x <https://x.org> --- title:".split(
    " ",
  ),
  ..."\n \n\n \r\n \t \u200B \u202E \u{E0041} \uFEFF e\u0301 \u0301 \u00AD \u2028 \uE000 \uE001".split(" "),
  " ",
  "Ruritania",
  "offer",
);

describe("any upload", () => {
  it("of any bytes is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.uint8Array({ maxLength: 300 }), async (name, bytes) =>
        check(await readUpload({ name, bytes })),
      ),
      { numRuns: 300 },
    );
  });

  it("of any text is read clean", async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.string({ unit: "binary", maxLength: 200 }), async (name, text) =>
        check(await readUpload({ name, bytes: bytesOf(text) })),
      ),
      { numRuns: 300 },
    );
  });

  it("of pieces of HTML and Markdown in any order is read clean", async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.array(piece, { maxLength: 60 }), async (name, pieces) =>
        check(await readUpload({ name, bytes: bytesOf(pieces.join("")) })),
      ),
      { numRuns: 500 },
    );
  });

  it("that is a damaged PDF is read or refused", async () => {
    const whole = pdfOf({ pages: [column(["Ruritania applied.", "It waits."])], title: "Offer" });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        check(await readUpload({ name: "a.pdf", bytes: length % 2 ? bytes : bytes.subarray(0, Math.max(1, length)) }));
      }),
      { numRuns: 150 },
    );
  });

  it("given at once with others is answered for itself", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `Offer ${i}`);
    const readings = await Promise.all(texts.map((text) => readUpload({ name: "a.txt", bytes: bytesOf(text) })));
    expect(readings.map((reading) => (reading.outcome === "read" ? reading.text : ""))).toEqual(texts);
  });
});

describe("the process", () => {
  const run = (code: string) =>
    promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], { cwd: root });

  it("can exit after an upload, and never loads a parser itself", async () => {
    const code = `
      import { registerHooks } from "node:module";
      const loaded = [];
      registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
      const { readUpload } = await import("./src/ingest/read/upload.ts");
      const reading = await readUpload({ name: "a.html", bytes: new TextEncoder().encode("<p>Ruritania") });
      console.log(JSON.stringify({ text: reading.text, loaded: loaded.filter((url) => url.includes("node_modules")) }));`;
    const { stdout } = await run(code);
    expect(JSON.parse(stdout)).toEqual({ text: "Ruritania", loaded: [] });
  });
});
