/** HTML's character references: those that writers and their programs leave in texts. */

/** Names whose letters may be small or capital: both are looked up as they stand. */
const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  shy: "",
  zwj: "",
  zwnj: "",
  lrm: "",
  rlm: "",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  prime: "′",
  Prime: "″",
  hellip: "…",
  bull: "•",
  middot: "·",
  times: "×",
  deg: "°",
  sect: "§",
  para: "¶",
  copy: "©",
  reg: "®",
  trade: "™",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  OElig: "Œ",
  oslash: "ø",
  Oslash: "Ø",
  eth: "ð",
  ETH: "Ð",
  thorn: "þ",
  THORN: "Þ",
};

/** "eacute", "Ouml": a letter and the mark on it. */
const MARKED = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i;
const MARKS: Record<string, string> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030A",
  caron: "\u030C",
};

/** One whose own sign was escaped too, `&amp;nbsp;`, is read as what it was before. */
export const REFERENCE = /&(?:amp;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}(?:\d\d)?));/i;

/** Numbers that are controls in Unicode mean what they meant in Windows (HTML Living Standard, 13.2.5.80). */
const WINDOWS = new TextDecoder("windows-1252");

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}

function named(name: string): string | undefined {
  const [, letter, mark = ""] = MARKED.exec(name) ?? [];
  if (letter) return (letter + MARKS[mark.toLowerCase()]).normalize("NFC");
  for (const key of [name, name.toLowerCase()]) if (Object.hasOwn(NAMED, key)) return NAMED[key];
  return undefined;
}

/** @returns what a match of `REFERENCE` stands for; as it is, if its name is none */
export function characterOf([whole, decimal, hex, name = ""]: RegExpExecArray): string {
  if (decimal) return numbered(Number(decimal));
  return hex ? numbered(Number.parseInt(hex, 16)) : (named(name) ?? whole);
}
