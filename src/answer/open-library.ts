/** Opens the library: knowledge read and checked, matcher loaded, generations built; and, later, the next ones beside them. */

import { join } from "node:path";
import type { English } from "../knowledge/english.ts";
import { type Knowledge, type Origin, withAdded } from "../knowledge/knowledge.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { Matcher } from "../matcher/matcher.ts";
import { generationOf } from "../search/generation.ts";
import type { Answers } from "./answer.ts";
import { answersOf } from "./answers.ts";
import { differenceOf } from "./difference.ts";
import { ALL_ORIGINS, learnedWeights } from "./learned.ts";
import type { Added, Library, Proposed } from "./library.ts";

/** How long a proposal may lie unpublished before another may be made, in milliseconds. */
const PROPOSAL_LAPSES = 10 * 60_000;

export interface Shelf {
  folder: string;
  /** Folder in which what was read and worked out is kept for the next start; absent: nothing is kept. */
  cacheDir?: string;
  /** Words that are no typos. */
  english: English;
  matcher?: Matcher;
  /** Kinds of source that count; all of them by default. */
  origins?: ReadonlySet<Origin>;
  /** What owners have added, as it was when the last process left. */
  added?: ReadonlyMap<string, Added>;
  now?: () => Date;
}

export type OpenedLibrary = { outcome: "open"; library: Library } | { outcome: "problems"; problems: Problem[] };

/** All that is in service: the shipped knowledge, what owners added to it, and the answers made of both. */
interface Stock {
  shipped: Knowledge;
  number: number;
  added: ReadonlyMap<string, Added>;
  /** By owner; `EVERYONE`'s serve whoever has none of their own. */
  answers: ReadonlyMap<string, Answers>;
}

export async function openLibrary({
  folder,
  cacheDir,
  english,
  matcher,
  origins = ALL_ORIGINS,
  added = new Map(),
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
  /** The answers for an owner: everyone's sources stand behind a server's own. */
  const buildFor = (owner: string, { shipped, number, added }: Omit<Stock, "answers">): Promise<Answers> => {
    const owners = owner === EVERYONE ? [EVERYONE] : [EVERYONE, owner];
    const own = new Set(owner === EVERYONE ? [] : added.get(owner)?.files.map(({ sha256 }) => sha256));
    // an article that both have is one source, as the server has it
    const shared = (added.get(EVERYONE)?.files ?? []).filter(({ sha256 }) => !own.has(sha256));
    const files = owner === EVERYONE ? shared : [...shared, ...(added.get(owner)?.files ?? [])];
    const generation = owners.reduce((sum, one) => sum + (added.get(one)?.number ?? 0), number);
    return build(withAdded(shipped, files), generation);
  };
  /** Builds for all owners whose answers what changed is part of; the others' go on. */
  async function stockOf(next: Omit<Stock, "answers">, changed: string, old?: Stock): Promise<Stock> {
    const answers = new Map(old?.answers);
    for (const owner of new Set([EVERYONE, ...next.added.keys()]))
      if (changed === EVERYONE || owner === changed) answers.set(owner, await buildFor(owner, next));
    return { ...next, answers };
  }

  const kept = cacheDir ? { cache: join(cacheDir, "knowledge.bin") } : {};
  const loaded = await loadKnowledge(folder, kept);
  if (loaded.outcome === "problems") return loaded;
  let stock = await stockOf({ shipped: loaded.knowledge, number: 1, added }, EVERYONE);
  const everyone = (): Answers => stock.answers.get(EVERYONE) as Answers;

  /** One change at a time: each is built on what the one before it left. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change);
    last = turn.catch(() => undefined);
    return turn;
  };

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
      const publish = () =>
        inTurn(async () => {
          const before = everyone().about().generation;
          stock = await stockOf({ ...stock, shipped: next.knowledge, number: stock.number + 1 }, EVERYONE);
          const { generation, sources, facts } = everyone().about();
          return { before, after: generation, sources, facts };
        }).finally(release);
      return { outcome: "ready", difference: differenceOf(stock.shipped, next.knowledge), publish, discard: release };
    } catch (error) {
      release();
      throw error;
    }
  };

  return {
    outcome: "open",
    library: {
      answersFor: (server) => stock.answers.get(server ?? EVERYONE) ?? everyone(),
      added: (owner) => stock.added.get(owner),
      shipped: () => stock.shipped,
      stock: (owner, added, keep) =>
        inTurn(async () => {
          const next = await stockOf({ ...stock, added: new Map(stock.added).set(owner, added) }, owner, stock);
          await keep();
          stock = next;
        }),
      propose,
    },
  };
}
