/**
 * The one sanitizer: text out of an index or from a user, made such that Discord shows its words and nothing else. No link,
 * mention, heading, list, quotation, timestamp or emoji can come of it.
 */

/** Controls, formats (bidi, zero-width, tags), private use, lone surrogates, and the letters that show as nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u3164\uFFA0\u2800]/gu;
/** More marks than any script stacks on one letter only smear the lines above and below. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
const MARKUP = /[\\*_~|`[\]<>@#]/g;
/** `https://`, and whatever else a client makes an address of. */
const SCHEME = /:(?=\/)/g;
/** Opens a list at the start of a line: "- ", "+ ", "1. ". */
const LIST = /^(\d*)([-+.)])(?= |$)/;

/** One line of visible characters: invisible ones are dropped, white space is single. */
export const visible = (text: string): string =>
  text.replace(/\s+/gu, " ").replace(INVISIBLE, "").replace(STACKED_MARKS, "$1").replace(/ {2,}/g, " ").trim();

/** @returns the text as one line of Discord's markdown that reads as its visible words */
export const safeText = (text: string): string =>
  visible(text).replace(MARKUP, "\\$&").replace(SCHEME, "\\:").replace(LIST, "$1\\$2");
