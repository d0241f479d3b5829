/** Short things that the bot says when something was done or is to be confirmed. Their texts are in `phrases.ts`. */
export type Note =
  | { name: "never-mind" }
  | { name: "draft-discarded"; title: string }
  | { name: "confirm-discard"; title: string; facts: number }
  | { name: "confirm-remove"; title: string; facts: number }
  | { name: "removed"; source: string; generation: number }
  | { name: "confirm-rollback"; generation: number; articles: number }
  | { name: "rolled-back"; to: number; generation: number; articles: number }
  | { name: "exported"; source: string }
  | { name: "settings-changed"; what: string };
