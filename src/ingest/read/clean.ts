/** Makes a text clean: visible characters only, in one normal form, with single spaces and single blank lines. */

/**
 * Controls (but tab and line feed), formats (bidi, zero-width, tags, byte order marks), private use, lone surrogates, what is no character,
 * letters that show as nothing, and the selectors that can carry a hidden message.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is matched on its own, whatever it joins
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0000}-\u{E0FFF}]/gu;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Left in files by the programs that write them; no reader was to see or miss them. */
const HARMLESS = /[\u00AD\uFEFF]/g;
/** More marks than any script stacks on one letter; without a cap, normalising them takes time by the square. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

export interface Clean {
  text: string;
  /** How many invisible characters were taken out that nobody leaves in by accident. */
  invisible: number;
}

/** Takes out what can't be seen, and brings the rest into one form. Spaces stay as they are; lines end in a line feed. */
export function visible(raw: string): Clean {
  const wanted = raw.replace(LINE_END, "\n").replace(HARMLESS, "");
  let invisible = 0;
  const seen = wanted.replace(INVISIBLE, () => {
    invisible++;
    return "";
  });
  return { text: seen.replace(STACKED_MARKS, "$1").normalize("NFC"), invisible };
}

/** @returns the text with its lines trimmed and single spaces in them, and never two blank ones in a row */
export function clean(raw: string): Clean {
  const { text, invisible } = visible(raw);
  const lines = text.split("\n").map((line) => line.replace(/[\t\p{Zs}]+/gu, " ").trim());
  const kept = lines.filter((line, i) => line !== "" || (i > 0 && lines[i - 1] !== ""));
  return { text: kept.join("\n").trim(), invisible };
}

/** Longer than any title or name of a publisher. */
const LONGEST = 300;

/** @returns the text as one visible line, or undefined if it shows nothing */
export function oneLine(raw: string | null | undefined): string | undefined {
  if (!raw) return undefined;
  const { text } = visible(raw.slice(0, 4 * LONGEST));
  return [...text.replace(/\s+/g, " ").trim()].slice(0, LONGEST).join("").trim() || undefined;
}
