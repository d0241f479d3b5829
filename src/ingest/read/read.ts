/** Reads an upload, wherever it runs: finds out what the bytes are and hands them to the reader of that format. */
import { plainOf } from "../text/plain.ts";
import { clean } from "./clean.ts";
import { decode } from "./decode.ts";
import { readHtml } from "./html/html.ts";
import { leave, sayLeft, type Tally } from "./left.ts";
import { readMarkdown } from "./markdown/markdown.ts";
import { readPdf } from "./pdf/pdf.ts";
import type { Format, Raw, Reading, Refused, Upload } from "./reading.ts";
import { refused } from "./reading.ts";
import { sniff } from "./sniff.ts";

type Reader = (text: string) => Raw | Promise<Raw | Refused>;

/** Texts are copied out of pages, with what is left of their HTML: a quotation is to show the words that a reader sees. */
function readText(given: string): Raw {
  const { text: raw, unseen } = plainOf(given);
  const tally: Tally = new Map();
  leave(tally, "hidden text", unseen);
  return { raw, about: {}, tally };
}

const READERS: Record<Exclude<Format, "pdf">, Reader> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

async function rawOf(format: Format, bytes: Uint8Array): Promise<Raw | Refused> {
  if (format === "pdf") return readPdf(bytes);
  const text = decode(bytes);
  return typeof text === "string" ? READERS[format](text) : text;
}

/** @returns the text of an upload, or why there is none */
export async function readBytes(upload: Upload): Promise<Reading> {
  const sniffed = sniff(upload);
  if (typeof sniffed !== "string") return sniffed;
  const found = await rawOf(sniffed, upload.bytes);
  if ("outcome" in found) return found;
  const { text, invisible } = clean(found.raw);
  if (!text) return refused({ name: "empty" });
  leave(found.tally, "invisible characters", invisible);
  return {
    outcome: "read",
    format: sniffed,
    text,
    ...found.about,
    left: [...sayLeft(found.tally), ...(found.unread ?? [])],
  };
}
