import type { Comparison } from "../../editorial/editorial.ts";

/** Short things that the bot says when something was done or is to be confirmed. Their texts are in `phrases/`. */
export type Note =
  | { name: "never-mind" }
  | { name: "draft-discarded"; title: string }
  /** `inService`: the article stays there as it is. */
  | { name: "confirm-discard"; title: string; facts: number; inService: boolean }
  /** `open`: facts that nobody has looked at; `odd`: those with something unusual. */
  | { name: "confirm-publish"; title: string; open: number; facts: number; odd: number }
  | { name: "confirm-remove"; title: string; facts: number }
  | { name: "removed"; title: string; generation: number }
  | { name: "confirm-rollback"; generation: number; articles: number; comparison: Comparison }
  | { name: "rolled-back"; to: number; generation: number; articles: number; comparison: Comparison }
  | { name: "exported"; title: string }
  | { name: "settings-changed"; what: string };
