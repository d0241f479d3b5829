/** The generation in service, and the way to the next one. */
import type { Problem } from "../knowledge/problem.ts";
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
      publish(): { before: number; after: number; sources: number; facts: number };
      discard(): void;
    };

export interface Library {
  /** Answers out of the generation in service; read it anew for each question. */
  readonly answers: Answers;
  /**
   * Re-reads the knowledge and builds the next generation beside the one in service, which goes on answering.
   * An unpublished proposal lapses after ten minutes.
   * @param by who asks, to be named to a second one who asks meanwhile
   */
  propose(by: string): Promise<Proposed>;
}
