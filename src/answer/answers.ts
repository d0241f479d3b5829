/** All that can be asked of a generation, behind one door. The same question to the same generation gets the same answer all day: without an as-of day, today's counts. */
import { isApproximate } from "../knowledge/dates.ts";
import { type Fact, type Origin, type Source, shortName } from "../knowledge/knowledge.ts";
import { personId } from "../knowledge/names.ts";
import { fold, wordsOf } from "../knowledge/words.ts";
import type { Matcher } from "../matcher/matcher.ts";
import type { Generation } from "../search/generation.ts";
import type { Answers, Choice, EconomyLookup, SourceSummary } from "./answer.ts";
import { answerClaim } from "./claim/answer-claim.ts";
import type { Learned } from "./find.ts";
import { viewOf } from "./forms/form.ts";
import { issues, positions } from "./forms/lists.ts";
import { nextSteps } from "./forms/next-steps.ts";
import { objections } from "./forms/objections.ts";
import { status } from "./forms/status.ts";
import { timeline } from "./forms/timeline.ts";
import { answerFree } from "./free.ts";
import { scopeOf } from "./scope.ts";
import { suggester } from "./suggest.ts";
import type { Without } from "./without.ts";

export interface Serving {
  generation: Generation;
  /** Its number, and when it was built. */
  number: number;
  builtAt: Date;
  learned: Learned;
  /** Absent while it is off. */
  matcher?: Matcher;
  /** Kinds of source that count. */
  origins: ReadonlySet<Origin>;
  /** What free questions are answered without, to measure what it is worth; nothing in service. */
  without?: Without;
}

const summaryOf = (source: Source, facts: number): SourceSummary => ({
  id: source.id,
  publisher: source.publisher,
  title: source.title,
  published: source.published,
  publishedInferred: source.published_basis === "inferred" || isApproximate(source.published),
  facts,
  ...(source.url ? { url: source.url } : {}),
});

export function answersOf({ generation, number, builtAt, learned, matcher, origins, without }: Serving): Answers {
  const { knowledge, names } = generation;
  const suggest = suggester(generation);
  const view = (asOf?: string) => viewOf(generation, scopeOf(generation, origins, asOf), without);
  const articles = [...knowledge.sources.values()].filter(({ origin }) => origin === "article");
  const factsOf = (source: string): Fact[] => [...knowledge.facts.values()].filter((fact) => fact.source.id === source);

  const economy = (typed: string): EconomyLookup => {
    const byId = knowledge.economies.get(typed.trim().toUpperCase());
    const hits = names.find(wordsOf(typed.slice(0, 100))).filter((hit) => hit.kind === "economy");
    const found =
      byId ?? (new Set(hits.map(({ id }) => id)).size === 1 ? knowledge.economies.get(hits[0]?.id ?? "") : undefined);
    if (found) return { found: found.id, name: found.name };
    const didYouMean =
      hits.length > 1
        ? hits.flatMap(({ id }): Choice[] => [{ name: knowledge.economies.get(id)?.name ?? id, value: id }])
        : suggest.economies(typed).slice(0, 5);
    return { unknown: typed, didYouMean: typed.trim() ? didYouMean : [] };
  };

  /** Whose positions are meant: an economy, a body or a person, by id or by any of their names. */
  const actorOf = (typed: string): { name: string; holds: (fact: Fact) => boolean } => {
    const [hit] = names.find(wordsOf(typed));
    const id = knowledge.economies.has(typed) || knowledge.bodies.has(typed) ? typed : (hit?.id ?? personId(typed));
    const person = names.people.get(id);
    const party = knowledge.economies.get(id);
    const isActor = (actor: { name: string; of?: string | undefined }) =>
      person ? personId(actor.name) === id : actor.of === id || fold(actor.name) === fold(typed);
    return {
      name: person?.name ?? (party && shortName(party)) ?? knowledge.bodies.get(id)?.name ?? typed.slice(0, 80),
      holds: (fact) =>
        (fact.speaker !== undefined && isActor(fact.speaker)) ||
        fact.actors.some((actor) => actor.part !== "concerned" && isActor(actor)),
    };
  };

  return {
    status: (ask) => status(view(ask.asOf), ask.economy),
    objections: (ask) => objections(view(ask.asOf), ask.economy),
    timeline: (ask) => timeline(view(ask.asOf), ask.economy),
    nextSteps: (ask) => nextSteps(view(ask.asOf), ask.economy),
    issues: (ask) => issues(view(ask.asOf), ask.economy),
    positions: (ask) => positions(view(ask.asOf), ask.economy, ask.actor ? actorOf(ask.actor) : undefined),
    ask: ({ question, after, asOf }) =>
      answerFree({ question, ...(after ? { after } : {}) }, view(asOf), learned, matcher),
    checkClaim: ({ text, said, asOf }) =>
      answerClaim({ text, ...(said ? { day: said } : {}) }, view(asOf), learned, matcher),
    economy,
    suggest,
    sources: () => articles.map((source) => summaryOf(source, factsOf(source.id).length)),
    source: (id) => {
      const source = knowledge.sources.get(id);
      if (!source) return undefined;
      const facts = factsOf(id);
      const sheet = facts.map((fact) => ({
        fact: fact.id,
        kind: fact.kind,
        date: fact.date,
        statement: fact.statement,
        quote: fact.quote,
        ...(fact.speaker ? { speaker: fact.speaker.name } : {}),
      }));
      return { ...summaryOf(source, facts.length), publishedReason: source.published_reason, sheet };
    },
    about: () => {
      const newest = [...articles].sort((a, b) => b.published.localeCompare(a.published))[0];
      const own = [...knowledge.facts.values()].filter(({ source }) => source.origin === "article");
      return {
        generation: number,
        builtAt,
        sources: articles.length,
        facts: own.length,
        economies: new Set(own.flatMap(({ economies }) => economies)).size,
        ...(newest ? { newest: { source: newest.id, published: newest.published } } : {}),
        matcher: matcher && generation.vectors ? "on" : "off",
      };
    },
  };
}
