/** An article's text as typed lines: what is said in it, and what only surrounds it. */

export type LineKind = "title" | "heading" | "bullet" | "pair" | "row" | "question" | "answer" | "prose";

export interface Line {
  kind: LineKind;
  /** What can be quoted: the line without bullet or "A:". */
  text: string;
  /** What it leans on: the lead-in of its list, the interviewer's question, the heading above, the header of its table. */
  context?: string;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Tags out, entities read. */
const plain = (line: string): string =>
  line
    .replace(/<[^<>]{1,200}>/g, " ")
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/gi, (whole, code, name) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (ENTITIES[String(name).toLowerCase()] ?? whole),
    )
    .trim();

const FURNITURE =
  /^(?:home\b.*>|sign in|subscribe|share:|advertisement|\[story continues|read more|related (?:topics|articles)|©|copyright|all rights reserved|we use cookies|rss\b|> ?problems|problems viewing|please contact|learn how to|terms \||follow us|print this)|\|\s*(?:privacy|contact|manage settings)\b/i;
const BYLINE = /^(?:by (?:a |our )?[\p{L} .]{3,40}|from our .* correspondent|published:.*)$/iu;
const BULLET = /^(?:[•*·▪–-]|\d{1,2}[.)])\s+/;
const PAIR = /^([\p{Lu}][\p{L}\p{N} '’/-]{2,50}):\s+(\S.*)$/u;

const isShout = (text: string): boolean => text.length < 90 && !/[.!?:;,]["”']?$/.test(text);

/** Lines of a text in order, each once: repeated paragraphs and page furniture are left out. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const seen = new Set<string>();
  let heading: string | undefined;
  let leadIn: string | undefined;
  let question: string | undefined;
  let header: string[] | undefined;
  const add = (kind: LineKind, body: string, context: string | undefined) => {
    const key = body.replace(/\s+/g, " ");
    if (!key || (kind !== "title" && seen.has(key))) return;
    seen.add(key);
    lines.push({ kind, text: body, ...(context ? { context } : {}) });
  };
  for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
    const line = plain(raw);
    if (!line || FURNITURE.test(line) || BYLINE.test(line) || /^[-|\s]+$/.test(line)) {
      if (!line) header = undefined;
      continue;
    }
    const cells = line.split("|").map((cell) => cell.trim());
    const pair = PAIR.exec(line);
    if (lines.length === 0 && isShout(line)) add("title", line, undefined);
    else if (cells.length >= 2 && cells.every(Boolean)) {
      if (header) add("row", line, header.join(" | "));
      else header = cells;
    } else if (/^Q[:.]\s/.test(line)) question = line.replace(/^Q[:.]\s+/, "");
    else if (/^A[:.]\s/.test(line)) add("answer", line.replace(/^A[:.]\s+/, ""), question);
    else if (BULLET.test(line)) {
      const body = line.replace(BULLET, "");
      add(PAIR.test(body) ? "pair" : "bullet", body, leadIn ?? heading);
    } else if (pair && line.length < 160 && !/[.!?]$/.test(line)) add("pair", line, heading);
    else if (isShout(line) && line.split(" ").length < 12) {
      heading = line;
      add("heading", line, undefined);
    } else {
      leadIn = line.endsWith(":") ? line : undefined;
      add("prose", line, heading);
    }
  }
  return lines;
}
