/** What can go wrong for a user, as values. Their texts are in `phrases/`. */
import type { Choice } from "../../answer/answer.ts";
import type { Impossible, Refused } from "../../editorial/editorial.ts";

export type Failure =
  | { name: "unknown-economy"; typed: string; option: string; choices: Choice[] }
  | { name: "unknown-source"; typed: string; option: string; choices: Choice[] }
  | { name: "unreadable-day"; typed: string }
  | { name: "long-option"; option: string; most: number }
  | { name: "missing-option"; option: string }
  | { name: "unknown-choice"; typed: string; option: string; choices: Choice[] }
  | { name: "long-question"; length: number }
  | { name: "wordless-question" }
  | { name: "wordless-passage" }
  | { name: "unknown-command"; typed: string }
  | { name: "moderators-only" }
  | { name: "servers-only" }
  /** `typed`: what was filled into a form is kept. */
  | { name: "too-many"; again: Date; typed?: true }
  | { name: "foreign-button" }
  | { name: "forgotten-question" }
  | { name: "not-yours" }
  | { name: "not-your-proposal" }
  | { name: "lapsed-proposal" }
  | { name: "busy"; by: string; since: Date }
  | { name: "no-article" }
  | { name: "large-file"; file: string; bytes: number; most: number }
  | { name: "unreachable-file"; file: string }
  /** Of this server; `choices` where several may be meant. */
  | { name: "unknown-article"; typed: string; option: string; choices: Choice[] }
  | { name: "no-such-gap" }
  | { name: "changed-meanwhile" }
  | Refused
  | Impossible
  | { name: "broken"; id: string };
