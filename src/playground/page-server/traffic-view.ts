/** The journal as the page shows it: a line an entry, and one entry whole. */

import type { Insight } from "../insight.ts";
import type { Entry, Journal } from "../journal.ts";

/** From here on a request was refused. */
const REFUSED = 400;

/** An entry in a line. */
export const entryLine = ({ id, at, kind, title, calls, answeredAfter }: Entry) => ({
  id,
  at,
  kind,
  title,
  requests: calls.length,
  refused: calls.filter(({ status }) => status >= REFUSED).length,
  ...(answeredAfter === undefined ? {} : { answeredAfter }),
});

const isIdentified = (value: unknown): value is { id: string } =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";

/** @returns the entry with all that was sent and answered, and how the answer came about; undefined when it is forgotten */
export function entryView(journal: Journal, insight: Insight | undefined, id: string) {
  const entry = journal.entries().find((one) => one.id === id);
  if (!entry) return undefined;
  const about = entry.sent?.d;
  const explained = isIdentified(about) ? insight?.explanationOf(about.id) : undefined;
  return { ...entry, ...(explained ? { explained } : {}) };
}
