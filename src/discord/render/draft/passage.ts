/** A passage of an article, word for word: its quotation in bold, and "…" only where what is shown of it ends before the article does. */
import type { Passage } from "../../../editorial/quotation/verbatim.ts";
import type { Surface } from "../../limits.ts";
import { join, type Markdown, md } from "../../text/markdown.ts";
import { safeText, visible } from "../../text/safe-text.ts";
import { clip, clipStart } from "../clip.ts";

type Piece = Passage["pieces"][number];

/** With less room than this nothing is begun. */
const LEAST = 20;

/** Made safe, a text has no spaces at its ends: those that stood there are set again. */
function spaced(text: string, shown: Markdown): Markdown {
  const before = /^\s/.test(text) ? md` ` : md``;
  const after = /\s$/.test(text) && text.trim() ? md` ` : md``;
  return md`${before}${shown}${after}`;
}

const inBold = ({ isQuoted }: Piece, words: string): Markdown =>
  words === "" ? md`` : isQuoted ? md`**${words}**` : md`${words}`;

/** Pieces in order, up to the first that finds no room, of which the beginning is shown. */
function fitting(pieces: readonly Piece[], surface: Surface): { shown: Markdown[]; isWhole: boolean } {
  const room = { quoted: surface.quote, other: surface.aside };
  const shown: Markdown[] = [];
  for (const piece of pieces) {
    const kind = piece.isQuoted ? "quoted" : "other";
    const length = safeText(piece.text).length;
    if (length > room[kind]) {
      const begun = room[kind] < LEAST ? "" : clip(piece.text, room[kind]).replace(/ …$/, "");
      return { shown: [...shown, spaced(piece.text.trimEnd(), inBold(piece, begun))], isWhole: false };
    }
    shown.push(spaced(piece.text, inBold(piece, visible(piece.text))));
    room[kind] -= length;
  }
  return { shown, isWhole: true };
}

export function passageOf({ pieces, isCutBefore, isCutAfter }: Passage, surface: Surface): Markdown {
  const [first] = pieces;
  const lead = first && !first.isQuoted ? first.text : "";
  // of what stands before a quotation, what is nearest to it counts
  const before = clipStart(lead, surface.aside);
  const mark = isCutBefore && before === visible(lead) ? md`… ` : md``;
  const { shown, isWhole } = fitting(lead ? pieces.slice(1) : pieces, surface);
  const end = isWhole && !isCutAfter ? md`` : md` …`;
  return md`${mark}${spaced(lead, md`${before}`)}${join(shown, "")}${end}`;
}
