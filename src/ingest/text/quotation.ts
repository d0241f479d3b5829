/** A quotation as it stands in the given text, word for word. */
import type { Plain } from "./plain.ts";

const LEFT_OVER = /<[^<>]*>|&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}(?:\d\d)?);/gi;
/** Of a passage with left-overs of HTML the longest piece without is quoted, if it holds so much of it. */
const ENOUGH = 0.8;

/** White space is set single; nothing else is changed, and nothing is left out inside. */
export function quotationOf(plain: Plain, from: number, to: number): string {
  const given = plain.given(from, to).replace(/\s+/g, " ").trim();
  if (!/[<&]/.test(given)) return given;
  const pieces = given.split(LEFT_OVER).map((piece) => piece.trim());
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), "");
  const seen = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return longest.length >= ENOUGH * seen ? longest : given;
}
