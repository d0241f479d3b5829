/** What stands beside an entry, in its source. */
import type { Matched, Pair } from "./features.ts";
import type { Scored } from "./matching.ts";
import type { Question } from "./question.ts";

export type Surroundings = Pick<Pair, "beside" | "ofSource" | "namedBeside">;
const NONE: Surroundings = { beside: 0, ofSource: 0, namedBeside: false };

/** So many of a source's scores say how well it answers. */
const BEST_OF_SOURCE = 3;

/** What stands beside each entry of the scope, in its source. */
export function surroundingsOf(
  question: Question,
  { generation, entries }: Scored,
  matched: readonly Matched[],
): (at: number) => Surroundings {
  const bySource = Map.groupBy(entries.keys(), (at) => generation.entries[entries[at] as number]?.fact.source);
  const surroundings = new Map<number, Surroundings>();
  for (const places of bySource.values()) {
    const own = places.map((at) => ({
      at,
      fact: generation.entries[entries[at] as number]?.fact,
      bare: matched[at]?.bare ?? 0,
    }));
    const best = own
      .map(({ bare }) => bare)
      .sort((a, b) => b - a)
      .slice(0, BEST_OF_SOURCE);
    const named = new Set(places.flatMap((at) => [...(generation.entries[entries[at] as number]?.named ?? [])]));
    const ofSource = best.reduce((sum, one) => sum + one, 0) / Math.max(1, best.length);
    const namedBeside = question.economies.every((id) => named.has(id));
    // facts of one sentence stand side by side: its neighbours are those of another
    const sentences: { quote: string; bare: number }[] = [];
    const place = new Map<number, number>();
    for (const { at, fact, bare } of own) {
      const quote = (fact?.whole ?? fact)?.quote ?? "";
      const last = sentences.at(-1);
      if (last?.quote === quote) last.bare = Math.max(last.bare, bare);
      else sentences.push({ quote, bare });
      place.set(at, sentences.length - 1);
    }
    for (const { at } of own) {
      const i = place.get(at) ?? 0;
      const scores = [sentences[i - 1], sentences[i + 1]].flatMap((one) => one?.bare ?? []);
      surroundings.set(at, { beside: scores.length > 0 ? Math.max(...scores) : 0, ofSource, namedBeside });
    }
  }
  return (at) => surroundings.get(at) ?? NONE;
}
