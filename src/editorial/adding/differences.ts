/** Where a new article says another day for a formal step than what is known: both stay, and whoever adds it is told. */
import { sayDay, spanOf } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { sourceName } from "../../knowledge/publisher.ts";
import type { SourceFile } from "../../knowledge/schema.ts";

type FactEntry = SourceFile["facts"][number];

/** Days on which the step was done, with the facts that say so. A fact is one about a single accession. */
const keyOf = ({ step, economies, date, modality }: FactEntry): string | undefined =>
  step && date && modality === "fact" && economies.length === 1 ? `${step} ${economies[0]}` : undefined;

function areApart(one: string | null, other: string | null): boolean {
  const [a, b] = [spanOf(one ?? ""), spanOf(other ?? "")];
  return a !== undefined && b !== undefined && (a.latest < b.earliest || b.latest < a.earliest);
}

const STEPS: Record<NonNullable<FactEntry["step"]>, string> = {
  application: "the application",
  "working-party": "the Working Party's establishment",
  "package-adopted": "the adoption of the package",
  approved: "the approval",
  accepted: "the acceptance",
  membership: "membership",
};

/**
 * @param known facts in service
 * @returns the file with its contradictions linked, and a sentence for each
 */
export function withDifferences(file: SourceFile, known: Iterable<Fact>): { file: SourceFile; notes: string[] } {
  const byKey = new Map<string, Fact[]>();
  for (const fact of known) {
    const key = keyOf(fact);
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), fact]);
  }
  const notes: string[] = [];
  const facts = file.facts.map((fact) => {
    const others = (byKey.get(keyOf(fact) ?? "") ?? []).filter(({ date }) => areApart(fact.date, date));
    for (const { date, source } of others.slice(0, 1))
      notes.push(
        `The day of ${STEPS[fact.step ?? "membership"]}, ${sayDay(fact.date ?? "")}, differs from ${sayDay(date ?? "")} in ${sourceName(source)}: both will be shown.`,
      );
    // lines of the record have no file that a link could lead to
    const linked = others.filter(({ source }) => source.origin === "article").map(({ id }) => id);
    return { ...fact, contradicts: [...new Set(linked)] };
  });
  return { file: { ...file, facts }, notes: [...new Set(notes)] };
}
