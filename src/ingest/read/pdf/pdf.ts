/** A PDF: the text of its pages, with lines joined into paragraphs again, and without what repeats on every page. */
import { oneLine } from "../clean.ts";
import { leave, type Tally } from "../left.ts";
import type { Raw } from "../read.ts";
import { type Refused, refused } from "../reading.ts";

/** Characters of text: what unpacks to more is no article. */
const MOST_TEXT = 2_000_000;

/** Lines that stand at the top or the bottom of so many pages only frame them. */
const REPEATED = 0.6;
const EDGE = 2;

const isPageNumber = (line: string): boolean =>
  /^(?:page\s)?[-–]?\s?\d{1,4}\s?[-–]?(?:\s?(?:of|\/)\s?\d{1,4})?$/i.test(line);
/** The same header on every page, whatever its number. */
const frameOf = (line: string): string => line.replace(/\d+/g, "#").trim();

function framesIn(pages: readonly string[][]): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const frame of new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(frameOf)))
      counts.set(frame, (counts.get(frame) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= REPEATED * pages.length).map(([frame]) => frame));
}

function unframed(pages: readonly string[][], tally: Tally): string[][] {
  const frames = framesIn(pages);
  return pages.map((lines) =>
    lines.filter((line, i) => {
      const isEdge = i < EDGE || i >= lines.length - EDGE;
      const isFrame = isEdge && (isPageNumber(line) || frames.has(frameOf(line)));
      if (isFrame) leave(tally, "repeated page headers and footers");
      return !isFrame;
    }),
  );
}

/** A line is full if it is nearly as long as most are: then its sentence goes on in the next. */
function joined(lines: readonly string[]): string {
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  const full = 0.8 * (lengths[Math.floor(lengths.length * 0.8)] ?? 0);
  let text = "";
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const goesOn =
      next !== undefined && line.length >= full && !/[:]$/.test(line) && !/^(?:[-•*▪]|\d{1,2}[.)])\s/.test(next);
    if (goesOn && /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next)) text += line.slice(0, -1);
    else text += goesOn ? `${line} ` : `${line}\n`;
  }
  return text;
}

export async function readPdf(bytes: Uint8Array): Promise<Raw | Refused> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf");
  const tally: Tally = new Map();
  try {
    // its own copy: the parser keeps what it is given
    const document = await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false });
    const { text: pages } = await extractText(document, { mergePages: false });
    if (pages.reduce((sum, page) => sum + page.length, 0) > MOST_TEXT)
      return refused({ name: "too-much-text", most: MOST_TEXT });
    const { info } = await getMeta(document);
    const lines = pages.map((page) => page.split("\n").flatMap((line) => line.trim() || []));
    const raw = unframed(lines, tally).map(joined).join("\n");
    if (!/\p{L}{2}/u.test(raw)) return refused({ name: "pdf-without-text", pages: pages.length });
    const title = oneLine(typeof info?.Title === "string" ? info.Title : undefined);
    return { raw, about: title ? { title } : {}, tally };
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (/password/i.test(why)) return refused({ name: "password-protected" });
    return refused({ name: "unreadable", format: "pdf", why: oneLine(why) ?? "no reason given" });
  }
}
