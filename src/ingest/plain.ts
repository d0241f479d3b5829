/**
 * A text as a reader sees it: tags, scripts and hidden parts out, character references read; with the way back, so that a quotation can be
 * taken from the text as it was given.
 */

export interface Plain {
  text: string;
  /** What stands in the given text where `text.slice(from, to)` stands here. */
  given(from: number, to: number): string;
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  eacute: "é",
  egrave: "è",
  ouml: "ö",
  uuml: "ü",
  auml: "ä",
  ccedil: "ç",
  aacute: "á",
  oacute: "ó",
  iacute: "í",
  ocirc: "ô",
  ntilde: "ñ",
  shy: "",
};

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy;
const TAG = /<(?:!--|\/?([a-z][a-z0-9]*)\b[^<>]{0,2000}>)/iy;
/** Elements that start a line of their own (HTML Living Standard, 15.3: what is rendered as a block). */
const BLOCKS = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer nav aside blockquote hr td th dt dd".split(
    " ",
  ),
);
const UNSEEN = new Set(["script", "style", "noscript", "template", "iframe", "svg"]);

function characterOf(match: RegExpExecArray): string {
  const [whole, decimal, hex, name = ""] = match;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  return ENTITIES[name.toLowerCase()] ?? whole;
}

/** Where a piece of the given text that nobody sees ends: a comment, or an element with all that is in it. */
function endOfUnseen(lower: () => string, at: number, tag: RegExpExecArray, unclosed: Set<string>): number {
  const after = at + tag[0].length;
  /** What never closes is looked for once only, or a text of nothing else would be read again and again. */
  const closing = (mark: string) => {
    const end = unclosed.has(mark) ? -1 : lower().indexOf(mark, after);
    if (end < 0) unclosed.add(mark);
    return end;
  };
  if (tag[0] === "<!--") {
    const end = closing("-->");
    return end < 0 ? after : end + 3;
  }
  const name = (tag[1] ?? "").toLowerCase();
  const hidden = /\bhidden\b|display:\s*none/i.test(tag[0]) && !tag[0].startsWith("</");
  if (tag[0].startsWith("</") || tag[0].endsWith("/>") || !(UNSEEN.has(name) || hidden)) return after;
  const end = closing(`</${name}`);
  return end < 0 ? after : end;
}

/** Reads a text that may hold left-overs of HTML. A text without any comes back as it is. */
export function plainOf(given: string): Plain {
  if (!/[<&]/.test(given)) return { text: given, given: (from, to) => given.slice(from, to) };
  let text = "";
  let folded: string | undefined;
  const lower = () => {
    folded ??= given.toLowerCase();
    return folded.length === given.length ? folded : given;
  };
  const unclosed = new Set<string>();
  /** Places where the two texts part ways: offset here, offset there. */
  const here: number[] = [0];
  const there: number[] = [0];
  let at = 0;
  const put = (piece: string, next: number) => {
    here.push(text.length);
    there.push(at);
    text += piece;
    here.push(text.length);
    there.push(next);
    at = next;
  };
  const sign = /[<&]/g;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(given)?.index ?? given.length;
    text += given.slice(at, found);
    at = found;
    if (at >= given.length) break;
    const form = given[at] === "&" ? REFERENCE : TAG;
    form.lastIndex = at;
    const match = form.exec(given);
    if (!match) put(given[at] as string, at + 1);
    else if (form === REFERENCE) put(characterOf(match), at + match[0].length);
    else put(BLOCKS.has((match[1] ?? "").toLowerCase()) ? "\n" : " ", endOfUnseen(lower, at, match, unclosed));
  }
  const back = (offset: number, last: boolean): number => {
    let [low, high] = [0, here.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const before = here[middle] as number;
      if (before < offset || (before === offset && !last)) low = middle;
      else high = middle - 1;
    }
    // an end right behind what was read as another sign takes all of that in: nodes stand in pairs, start and end
    if (last && here[low + 1] === offset && low % 2 === 1) low++;
    return (there[low] as number) + offset - (here[low] as number);
  };
  return { text, given: (from, to) => given.slice(back(from, false), back(to, true)) };
}
