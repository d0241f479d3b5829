/** Reckoning with days written as `YYYY-MM-DD`. */

const MILLISECONDS = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const plusDays = (day: string, count: number): string => dayOf(timeOf(day) + count * MILLISECONDS);

export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** `YYYY-MM` some months before or after a day. */
export function plusMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

export const two = (figure: number | string): string => String(figure).padStart(2, "0");

/** The day as EDTF, or undefined if the month has no such day. */
export function dayIn(year: number | string, month: number, day: number): string | undefined {
  const text = `${year}-${two(month)}-${two(day)}`;
  const time = timeOf(text);
  return Number.isNaN(time) || dayOf(time) !== text ? undefined : text;
}

/** The week, Monday to Sunday (ISO 8601), in which a day lies, some weeks before or after. */
export function weekOf(day: string, weeks = 0): string {
  const monday = plusDays(day, -((weekdayOf(day) + 6) % 7) + 7 * weeks);
  return `${monday}/${plusDays(monday, 6)}`;
}
