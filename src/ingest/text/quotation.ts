/** A quotation as it stands in the given text, word for word. */
import type { Plain } from "./plain.ts";

const LEFT_OVER = /<[^<>]*>|&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}(?:\d\d)?);/gi;

/** White space is set single; left-overs of HTML at the ends are left out, nothing else is, and nothing is changed. */
export function quotationOf(plain: Plain, from: number, to: number): string {
  const given = plain.given(from, to).replace(/\s+/g, " ").trim();
  if (!/[<&]/.test(given)) return given;
  const pieces = given.split(LEFT_OVER).map((piece) => piece.trim());
  const telling = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return telling.length === 1 ? (telling[0] as string) : given;
}
