/** Takes as much of an answer as there is room for, such that no marker is without its source line and no source line without its marker. */
import type { Answer, Citation, Point } from "../../../answer/answer.ts";
import type { Surface } from "../../limits.ts";
import { citationLine, pointLine } from "../lines.ts";

export interface Room {
  surface: Surface;
  /** Quotations. */
  snippets: number;
  /** Characters of the bot's own sentences. */
  words: number;
  /** Characters of markdown that headings, remarks and the footer take already. */
  taken: number;
}

export interface Excerpt extends Pick<Answer, "lead" | "points" | "conflicts" | "related" | "citations"> {
  /** How many points and conflicts found no room. */
  leftOut: number;
}

interface Selection {
  /** Takes all of the points or none. Each keeps the markers that there is room for, and at least one if it had any. */
  take(points: readonly Point[], snippets?: number): Point[] | undefined;
  citations(): Citation[];
}

/** Line breaks and list dashes around a line. */
const AROUND = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function selection(all: readonly Citation[], room: Room): Selection {
  const { surface } = room;
  const byMarker = new Map(all.map((citation) => [citation.marker, citation]));
  let kept: ReadonlySet<number> = new Set();
  let words = 0;
  let text = room.taken;

  const lengthOf = (points: readonly Point[], markers: readonly number[]): number => {
    const sources = markers
      .flatMap((marker) => byMarker.get(marker) ?? [])
      .map((citation) => citationLine(citation, surface));
    return sum(
      [...points.map((point) => pointLine(point, surface)), ...sources].map((line) => line.text.length + AROUND),
    );
  };
  const take: Selection["take"] = (points, snippets = room.snippets) => {
    const next = new Set(kept);
    const trimmed = points.map((point) => {
      const markers = [...new Set(point.markers)].filter(
        (marker) => byMarker.has(marker) && (next.has(marker) || next.size < snippets) && next.add(marker),
      );
      return { ...point, markers };
    });
    if (trimmed.some(({ markers }, i) => markers.length === 0 && points[i]?.markers.length !== 0)) return undefined;
    const moreWords = sum(
      trimmed.map((point) => Math.min(point.text.length, surface.point) + (point.label?.length ?? 0)),
    );
    const moreText = lengthOf(
      trimmed,
      [...next].filter((marker) => !kept.has(marker)),
    );
    if (words + moreWords > room.words || text + moreText > surface.text) return undefined;
    kept = next;
    words += moreWords;
    text += moreText;
    return trimmed;
  };
  return { take, citations: () => [...kept].sort((a, b) => a - b).flatMap((marker) => byMarker.get(marker) ?? []) };
}

/**
 * In order, up to the first that finds no room: a history without its middle would be another history.
 * @param isFirst nothing stands before them, so the first of them is taken rather with one quotation than not at all
 */
function takeInOrder(points: readonly Point[], { take }: Selection, isFirst = false): Point[] {
  const taken: Point[] = [];
  for (const point of points) {
    const [one] = take([point]) ?? (isFirst && taken.length === 0 ? take([point], 1) : undefined) ?? [];
    if (!one) break;
    taken.push(one);
  }
  return taken;
}

/** The lead is taken first, rather with one quotation than not at all; then what sources disagree about, each with all its sides. */
export function excerpt(answer: Answer, room: Room): Excerpt {
  const selected = selection(answer.citations, room);
  const [lead] = answer.lead ? (selected.take([answer.lead]) ?? selected.take([answer.lead], 1) ?? []) : [];
  const conflicts = answer.conflicts.flatMap(({ sides }) => {
    const taken = selected.take(sides);
    return taken ? [{ sides: taken }] : [];
  });
  const points = takeInOrder(answer.points, selected, !lead && conflicts.length === 0);
  const related = takeInOrder(answer.related, selected);
  const wanted = answer.points.length + answer.related.length + answer.conflicts.length + (answer.lead ? 1 : 0);
  const leftOut = wanted - points.length - related.length - conflicts.length - (lead ? 1 : 0);
  return { ...(lead ? { lead } : {}), points, conflicts, related, citations: selected.citations(), leftOut };
}
