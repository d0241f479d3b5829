/** Running headers, footers and page numbers: what stands at the same edge of many pages, word for word or counting up. */
import { leave, type Tally } from "../left.ts";
import type { Line, Page } from "./page.ts";

/** So many lines at the top and at the foot of a page may be furniture; fewer on a short page. */
const EDGE = 3;
const EDGE_SHARE = 1 / 5;
/** Furniture stands at the same height on all pages, give or take so many points. */
const SAME_HEIGHT = 6;
/** Headers of left and right pages may differ: each then stands on half of the pages, less those without one. */
const LEAST_SHARE = 1 / 3;

const PAGE_NUMBER = /^(?:page )?[-–—[(\s]{0,4}(\d{1,4}|[ivxlc]{1,7})[-–—\])\s]{0,4}(?:(?:of|\/) ?\d{1,4})?$/i;

interface Sighting {
  page: number;
  line: Line;
}

const edgesOf = (lines: Line[]): Line[] => {
  const byHeight = [...lines].sort((one, other) => other.base - one.base);
  const edge = Math.max(1, Math.min(EDGE, Math.floor(lines.length * EDGE_SHARE)));
  return [...new Set([...byHeight.slice(0, edge), ...byHeight.slice(-edge)])];
};

const keyOf = ({ text, base }: Line): string => `${Math.round(base / SAME_HEIGHT)} ${text.replace(/\d+/g, "#")}`;

/** Does a number in the lines count up with the pages? Then the line's other words repeat. */
function isCounting(sightings: Sighting[]): boolean {
  const numbers = sightings.map(({ line }) => line.text.match(/\d+/g)?.map(Number) ?? []);
  const places = numbers[0]?.length ?? 0;
  return Array.from({ length: places }, (_, place) => place).some((place) => {
    const shifts = new Set(sightings.map(({ page }, i) => (numbers[i]?.[place] ?? 0) - page));
    return shifts.size === 1;
  });
}

/** @returns the pages without what only repeats at their edges */
export function withoutFurniture(pages: Page[], tally: Tally): Page[] {
  const sightings = new Map<string, Sighting[]>();
  for (const [page, { lines }] of pages.entries())
    for (const line of edgesOf(lines)) {
      const key = keyOf(line);
      const seen = sightings.get(key) ?? [];
      seen.push({ page, line });
      sightings.set(key, seen);
    }
  const gone = new Set<Line>();
  for (const seen of sightings.values()) {
    const onPages = new Set(seen.map(({ page }) => page)).size;
    const isEverywhere = onPages > 1 && onPages >= pages.length * LEAST_SHARE;
    const isSame = new Set(seen.map(({ line }) => line.text)).size === 1;
    for (const { line } of seen)
      if ((isEverywhere && (isSame || isCounting(seen))) || PAGE_NUMBER.test(line.text)) gone.add(line);
  }
  // pages of which nothing would be left are not all header
  if (pages.every(({ lines }) => lines.every((line) => gone.has(line)))) return pages;
  leave(tally, "repeated page headers and footers", gone.size);
  return pages.map(({ lines }) => ({ lines: lines.filter((line) => !gone.has(line)) }));
}
