/** The dateline with which a news item opens: "THIMPHU, 3 May 2024 (Mountain Wire) - ". */

const PLACE = "(?:\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]+|of|de|da|la|el|al|and)){0,3})";
const DATELINE = new RegExp(
  `^(${PLACE}(?:\\s?[/,]\\s?${PLACE})?)(?![\\p{L}])\\s*(?:\\(([^()\\d]{2,60})\\))?(?:,|\\.)?\\s*((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?(?:\\p{L}{3,9}\\.?\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{1,2}\\s\\p{L}{3,9}\\.?(?:,?\\s\\d{4})?))?,?\\s*(?:\\(([^()]{2,60})\\))?\\s*(?:[-–—]{1,2})\\s|^(\\p{Lu}{3,}(?: \\p{Lu}{2,}){0,2}): `,
  "u",
);

export interface Dateline {
  place?: string;
  /** As it is written: several with "/". */
  agency?: string;
  day?: string;
  /** How much of the line it is. */
  length: number;
}

export function datelineOf(line: string): Dateline | undefined {
  const match = DATELINE.exec(line.slice(0, 160));
  if (!match) return undefined;
  const [{ length }, before, beforeDay, day, behindDay, alone] = match;
  const place = before ?? alone;
  const agency = beforeDay ?? behindDay;
  return { ...(place ? { place } : {}), ...(agency ? { agency } : {}), ...(day ? { day } : {}), length };
}

/** How much of a line is its dateline: what is said begins behind it. */
export const datelineLength = (line: string): number => datelineOf(line)?.length ?? 0;
