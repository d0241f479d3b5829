/** Opens the library: knowledge read and checked, matcher loaded, generation built; and, later, the next generation beside it. */
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Fact, Knowledge, Origin, Source } from "../knowledge/knowledge.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { Matcher } from "../matcher/matcher.ts";
import { generationOf } from "../search/generation.ts";
import type { Answers } from "./answer.ts";
import { answersOf } from "./answers.ts";
import { ALL_ORIGINS, learnedWeights } from "./learned.ts";
import type { Difference, Library, Proposed } from "./library.ts";

/** How long a proposal may lie unpublished before another may be made, in milliseconds. */
const PROPOSAL_LAPSES = 10 * 60_000;

export interface Shelf {
  folder: string;
  /** Folder in which what was read and worked out is kept for the next start; absent: nothing is kept. */
  cacheDir?: string;
  /** Words that are no typos. */
  english: ReadonlySet<string>;
  matcher?: Matcher;
  /** Kinds of source that count; all of them by default. */
  origins?: ReadonlySet<Origin>;
  now?: () => Date;
}

export type OpenedLibrary = { outcome: "open"; library: Library } | { outcome: "problems"; problems: Problem[] };

const sheetOf = <T extends Source | Fact>(one: T): unknown => ({
  ...one,
  source: undefined,
  place: undefined,
  origin: undefined,
});

function changes<T extends Source | Fact>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Difference["facts"] {
  const differs = (id: string) => !isDeepStrictEqual(sheetOf(before.get(id) as T), sheetOf(after.get(id) as T));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after.keys()].filter((id) => before.has(id) && differs(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

const differenceOf = (before: Knowledge, after: Knowledge): Difference => ({
  sources: changes(before.sources, after.sources),
  facts: changes(before.facts, after.facts),
});

export async function openLibrary({
  folder,
  cacheDir,
  english,
  matcher,
  origins = ALL_ORIGINS,
  now = () => new Date(),
}: Shelf): Promise<OpenedLibrary> {
  const build = async (knowledge: Knowledge, number: number): Promise<Answers> => {
    const generation = await generationOf(knowledge, english, matcher, cacheDir && join(cacheDir, "concepts.bin"));
    return answersOf({
      generation,
      number,
      builtAt: now(),
      learned: learnedWeights,
      origins,
      ...(matcher ? { matcher } : {}),
    });
  };
  const kept = cacheDir ? { cache: join(cacheDir, "knowledge.bin") } : {};
  const loaded = await loadKnowledge(folder, kept);
  if (loaded.outcome === "problems") return loaded;

  let current = { knowledge: loaded.knowledge, number: 1, answers: await build(loaded.knowledge, 1) };
  let proposal: { by: string; since: Date } | undefined;

  const propose = async (by: string): Promise<Proposed> => {
    if (proposal && now().getTime() - proposal.since.getTime() < PROPOSAL_LAPSES)
      return { outcome: "busy", ...proposal };
    const own = { by, since: now() };
    proposal = own;
    const release = () => {
      if (proposal === own) proposal = undefined;
    };
    try {
      const next = await loadKnowledge(folder, kept);
      if (next.outcome === "problems") {
        release();
        return next;
      }
      const number = current.number + 1;
      const answers = await build(next.knowledge, number);
      const publish = () => {
        const before = current.number;
        current = { knowledge: next.knowledge, number: Math.max(number, before + 1), answers };
        release();
        const { sources, facts } = answers.about();
        return { before, after: current.number, sources, facts };
      };
      return {
        outcome: "ready",
        difference: differenceOf(current.knowledge, next.knowledge),
        publish,
        discard: release,
      };
    } catch (error) {
      release();
      throw error;
    }
  };
  return {
    outcome: "open",
    library: {
      get answers() {
        return current.answers;
      },
      propose,
    },
  };
}
