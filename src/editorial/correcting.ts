/** Facts of a draft: kept, corrected, dropped, brought back. Each gives the draft as it is then. */
import type { Answers } from "../answer/answer.ts";
import { readDay } from "../knowledge/read-day.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import type { Draft } from "../store/store.ts";
import type { Correction, Outcome } from "./editorial.ts";
import { placeOf } from "./redating.ts";

type FactEntry = SourceFile["facts"][number];

const withFacts = (draft: Draft, facts: FactEntry[]): Draft => ({ ...draft, file: { ...draft.file, facts } });

export const kept = (draft: Draft, fact: string): Draft => ({
  ...draft,
  kept: [...new Set([...draft.kept, fact])],
});

export function dropped(draft: Draft, fact: string): Draft {
  const { facts } = draft.file;
  const gone = facts.filter(({ id }) => id === fact);
  const rest = withFacts(
    draft,
    facts.filter(({ id }) => id !== fact),
  );
  return { ...rest, kept: draft.kept.filter((id) => id !== fact), dropped: [...draft.dropped, ...gone] };
}

/** The fact that was dropped last, back in its place. */
export function restored(draft: Draft): Draft {
  const last = draft.dropped.at(-1);
  if (!last) return draft;
  const facts = [...draft.file.facts, last].sort((a, b) => placeOf(a) - placeOf(b));
  return { ...withFacts(draft, facts), dropped: draft.dropped.slice(0, -1) };
}

/** @param answers know what economies are called */
export function corrected(draft: Draft, fact: string, correction: Correction, answers: Answers): Outcome<Draft> {
  const { kind, date, statement, economies } = correction;
  const day = date ? readDay(date) : undefined;
  if (date && day === undefined)
    return {
      undone: { name: "wrong-field", field: "When", why: `“${date}” is no day; write 2015-06-10, 2015-06 or 2015` },
    };
  const looked = economies?.map((typed) => ({ typed, lookup: answers.economy(typed) }));
  const unknown = looked?.find(({ lookup }) => !("found" in lookup));
  if (unknown)
    return {
      undone: {
        name: "wrong-field",
        field: "Whose accession it is about",
        why: `I know no economy called “${unknown.typed}”`,
      },
    };
  const ids = looked?.flatMap(({ lookup }) => ("found" in lookup ? lookup.found : []));
  const change = (entry: FactEntry): FactEntry => {
    const { date_basis: _, ...rest } = entry;
    const dated = date === undefined || day === entry.date ? entry : { ...rest, date: day ?? null };
    return {
      ...dated,
      ...(day && day !== entry.date ? { date_basis: "stated" as const } : {}),
      ...(kind ? { kind } : {}),
      ...(statement ? { statement } : {}),
      ...(ids ? { economies: [...new Set(ids)] } : {}),
    };
  };
  const facts = draft.file.facts.map((entry) => (entry.id === fact ? change(entry) : entry));
  return { done: kept(withFacts(draft, facts), fact) };
}
