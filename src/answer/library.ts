/** The generations in service, and the way to the next ones. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Problem } from "../knowledge/problem.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import type { Answers } from "./answer.ts";

/** What would change: ids of sources and of facts. */
export interface Difference {
  sources: { added: string[]; changed: string[]; removed: string[] };
  facts: { added: string[]; changed: string[]; removed: string[] };
}

/** What came of asking for a new generation. While a proposal is neither published nor discarded, others are told `busy`. */
export type Proposed =
  | { outcome: "busy"; by: string; since: Date }
  | { outcome: "problems"; problems: Problem[] }
  | {
      outcome: "ready";
      difference: Difference;
      /** Swaps the new generation in; `before` and `after` are generation numbers. */
      publish(): Promise<{ before: number; after: number; sources: number; facts: number }>;
      discard(): void;
    };

/** What is in service. */
export interface Serving {
  /** Answers out of the generation in service for a server (undefined: outside servers); read it anew for each question. */
  answersFor(server?: string): Answers;
  /**
   * Re-reads the shipped knowledge, to build the next generations beside those in service, which go on answering.
   * An unpublished proposal lapses after ten minutes.
   * @param by who asks, to be named to a second one who asks meanwhile
   */
  propose(by: string): Promise<Proposed>;
}

/** The sources that an owner has beside the shipped ones, and the number of that generation. */
export interface Added {
  number: number;
  files: readonly SourceFile[];
}

export interface Library extends Serving {
  /** The shipped knowledge, as it is in service. */
  shipped(): Knowledge;
  /** Sources that an owner has added; undefined where there are none. */
  added(owner: string): Added | undefined;
  /**
   * Builds an owner's next generation beside the one in service, which goes on answering, and puts it into service.
   * @param keep is called once it is built: it goes into service when that resolves, and never if it rejects
   */
  stock(owner: string, added: Added, keep: () => Promise<void>): Promise<void>;
}
