/** Makes small PDFs, as valid as it takes: pages of lines in Helvetica. */

export interface Piece {
  text: string;
  x: number;
  /** From the foot of the page. */
  y: number;
  size?: number;
}

export interface Pages {
  pages: Piece[][];
  title?: string;
  isLocked?: boolean;
}

const LEADING = 14;

/** Lines below each other, from the top margin down. */
export const column = (lines: string[], { x = 72, y = 760, size = 11 } = {}): Piece[] =>
  lines.map((text, i) => ({ text, x, y: y - i * LEADING, size }));

const literal = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;

const streamOf = (pieces: Piece[]): string => {
  const shown = pieces.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`);
  const content = shown.join("\n");
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
};

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`;

/** @returns the bytes of a PDF; everything in it is Latin-1 */
export function pdfOf({ pages, title, isLocked = false }: Pages): Uint8Array {
  const first = 5;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< ${title ? `/Title ${literal(title)}` : ""} >>`,
    ...pages.flatMap((pieces, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      streamOf(pieces),
    ]),
    ...(isLocked ? [LOCK] : []),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const lock = isLocked ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : "";
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>`;
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(`${body}${xref}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`, "latin1");
}

const EMPTY = "<< /Length 0 >>\nstream\n";

/** @returns a PDF of one page whose content is deflated already */
export function pdfOfPacked(content: Uint8Array): Uint8Array {
  const [before = "", after = ""] = Buffer.from(pdfOf({ pages: [[]] }))
    .toString("latin1")
    .split(EMPTY);
  const head = `${before}<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), content, Buffer.from(after, "latin1")]);
}
