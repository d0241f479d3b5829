/** Shortens texts at their end, at a word, and shows it. */
import { safeText, visible } from "../text/safe-text.ts";

const END = " …";

/**
 * @param most characters of markdown that the text may take once it is made safe
 * @returns the text as one line, whole, or as much of its start as fits and `…`
 */
export function clip(text: string, most: number): string {
  const whole = visible(text);
  if (safeText(whole).length <= most) return whole;
  let kept = whole.slice(0, most - END.length);
  while (safeText(kept).length > most - END.length)
    kept = kept.slice(0, -Math.max(1, Math.ceil((safeText(kept).length - most + END.length) / 2)));
  const atWord = kept.lastIndexOf(" ");
  return `${visible((atWord > kept.length / 2 ? kept.slice(0, atWord) : kept).toWellFormed().replace(/\uFFFD$/, ""))}${END}`;
}

/** For a label that shows no markdown: a button's, a choice's. */
export function label(text: string, most: number): string {
  const whole = visible(text);
  return whole.length <= most
    ? whole
    : `${whole
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, "")}…`;
}

/** The same at its other end: `…`, and as much of its end as fits. */
export function clipStart(text: string, most: number): string {
  const whole = visible(text);
  if (safeText(whole).length <= most) return whole;
  let kept = whole;
  while (safeText(kept).length > most - END.length)
    kept = kept.slice(Math.max(1, Math.ceil((safeText(kept).length - most + END.length) / 2)));
  const atWord = kept.indexOf(" ");
  return `… ${visible((atWord >= 0 && atWord < kept.length / 2 ? kept.slice(atWord) : kept).toWellFormed().replace(/^\uFFFD/, ""))}`;
}
