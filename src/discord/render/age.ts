/** How old a day is, said where it is old enough to matter. */
import { spanOf } from "../../knowledge/dates.ts";

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** @returns ", 11 years ago", or nothing within the first two months */
export function sayAge(day: string, now: Date): string {
  const latest = spanOf(day)?.latest;
  if (latest === undefined) return "";
  const age = now.getTime() - Date.parse(latest);
  if (age < 60 * DAY) return "";
  const years = Math.floor(age / YEAR);
  if (years === 0) return `, ${Math.floor(age / (YEAR / 12))} months ago`;
  return years === 1 ? ", a year ago" : `, ${years} years ago`;
}
