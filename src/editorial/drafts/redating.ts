/**
 * Another day of publication for a draft: what "on Friday" and "by July" mean hangs on it, so the article's facts are worked out again.
 * What a moderator has corrected stays as it is.
 */
import { isDeepStrictEqual } from "node:util";
import type { FactEntry } from "../../knowledge/schema.ts";
import type { Draft } from "../../store/store.ts";
import type { WorkedOut } from "../adding/adding.ts";

/** What goes together: a day that was corrected keeps all that was made of it. */
const OF_THE_DAY = ["date", "date_basis", "modality", "step"] as const;
const FIELDS = ["kind", "economies", "mentions", "actors", "speaker", "context", "statement"] as const;

const keyOf = ({ quote, id }: FactEntry): string => `${id.endsWith(".who")} ${quote}`;

/** Facts by their quotation; several may have the same. */
function byQuote(facts: readonly FactEntry[]): Map<string, FactEntry[]> {
  const groups = new Map<string, FactEntry[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group) group.push(fact);
    else groups.set(keyOf(fact), [fact]);
  }
  return groups;
}

/** Takes what is new where the moderator left it as it was. */
function merged(mine: FactEntry, before: FactEntry, after: FactEntry): FactEntry {
  const result: Record<string, unknown> = { ...mine };
  const take = (field: keyof FactEntry): void => {
    if (after[field] === undefined) delete result[field];
    else result[field] = after[field];
  };
  if (mine.date === before.date && mine.date_basis === before.date_basis) for (const field of OF_THE_DAY) take(field);
  for (const field of FIELDS) if (isDeepStrictEqual(mine[field], before[field])) take(field);
  return result as FactEntry;
}

const apart = (facts: readonly FactEntry[], others: readonly FactEntry[]): boolean =>
  facts.length !== others.length ||
  facts.some((fact, i) => !isDeepStrictEqual({ ...fact, contradicts: [] }, { ...others[i], contradicts: [] }));

/**
 * @param before what was worked out from the day that the draft has
 * @param after the same from the day that it is to have
 * @returns the draft by the new day, its title and the like left alone; facts whose day has changed are to be looked at again
 */
export function redated(draft: Draft, before: WorkedOut, after: WorkedOut): Draft {
  const { published, published_basis, published_reason } = after.file;
  const notes = [...after.notes, ...draft.notes.filter((note) => !before.notes.includes(note))];
  const redo = (facts: FactEntry[]): Draft => ({
    ...draft,
    file: { ...draft.file, published, published_basis, published_reason, facts },
    notes,
  });
  const { kept, dropped } = draft;
  const isUntouched = kept.length + dropped.length === 0 && !apart(draft.file.facts, before.file.facts);
  // nobody has looked at them yet: they may be parted in another way now that their days are known
  if (isUntouched) return redo(after.file.facts);
  const [old, fresh] = [byQuote(before.file.facts), byQuote(after.file.facts)];
  /** Facts of one quotation go by their order, of which a dropped one keeps its place. */
  const order = byQuote([...draft.file.facts, ...dropped].sort((a, b) => placeOf(a) - placeOf(b)));
  const change = (fact: FactEntry): FactEntry => {
    const at = order.get(keyOf(fact))?.indexOf(fact) ?? 0;
    const was = old.get(keyOf(fact))?.[at];
    const is = fresh.get(keyOf(fact));
    const next = is?.[at] ?? is?.at(-1);
    return was && next ? merged(fact, was, next) : fact;
  };
  const facts = draft.file.facts.map(change);
  const changed = new Set(facts.flatMap(({ id, date }, i) => (date === draft.file.facts[i]?.date ? [] : [id])));
  return { ...redo(facts), kept: kept.filter((id) => !changed.has(id)), dropped: dropped.map(change) };
}

/** Place of a fact in its article, as its id has it: `source.12`, `source.12.who`. */
export const placeOf = ({ id }: FactEntry): number => Number(/\.(\d+)(?:\.|$)/.exec(id)?.[1]);
