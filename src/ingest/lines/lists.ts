/** Lists of bare names and words: a "Norway" says nothing alone, so that such a list is one with what leads it in. */
import type { Line } from "./lines.ts";

const ITEM_WORDS = 4;
const MOST_ITEMS = 12;
/** What is longer fits into no snippet. */
const LONGEST = 380;

const isShort = ({ kind, text }: Line): boolean => kind === "bullet" && text.split(/\s+/).length <= ITEM_WORDS;

/** The items that follow a lead-in, one under the other. */
function itemsAfter(lines: readonly Line[], place: number): Line[] {
  const leadIn = lines[place] as Line;
  if (!leadIn.text.endsWith(":") || !(leadIn.kind === "prose" || leadIn.kind === "answer")) return [];
  const items: Line[] = [];
  for (const line of lines.slice(place + 1, place + 1 + MOST_ITEMS))
    if (line.kind === "bullet" && line.context === leadIn.text) items.push(line);
    else break;
  return items;
}

/** Long enough to say something itself. */
const TELLING = 12;

/**
 * @param lines of a text
 * @returns them, with short lists as one line each, and without lead-ins that only announce what follows
 */
export function withLists(lines: readonly Line[], text: string): Line[] {
  const joined: Line[] = [];
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place] as Line;
    const items = itemsAfter(lines, place);
    const to = items.at(-1)?.to ?? 0;
    if (items.length > 0 && items.every(isShort) && to - line.from <= LONGEST) {
      joined.push({ ...line, kind: "list", to, text: text.slice(line.from, to) });
      place += items.length;
    } else if (items.length === 0 || line.text.split(/\s+/).length > TELLING || /\d/.test(line.text)) joined.push(line);
  }
  return joined;
}
