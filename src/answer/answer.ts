/** What an answer is: one value, from which the renderers for Discord and for a terminal make what a person reads. */
import type { Kind } from "../knowledge/schema.ts";

/** A command's form of answer, or `free` for a question in the asker's own words. */
export type Form = "status" | "objections" | "timeline" | "next-steps" | "issues" | "positions" | "free" | "claim";

/** What the sources make of one clause, and of all that a text claims. */
export type ClauseVerdict = "supported" | "contradicted" | "unknown";
export type Verdict = ClauseVerdict | "partly";

/** A quotation that carries part of the answer. `marker` is unique in the answer and stands as `[marker]` in at least one point. */
export interface Citation {
  marker: number;
  fact: string;
  source: string;
  publisher: string;
  title: string;
  /** EDTF day of publication. */
  published: string;
  /** Was that day worked out rather than stated? Whoever reads it is told. */
  publishedInferred: boolean;
  url?: string;
  /** Words of the source that the quotation leans on: a heading, the lead-in of its list, the sentence before. */
  context?: string;
  /** Word for word from the source, without quotation marks around it; `…` only at its ends. */
  quote: string;
  /** Who says it in the source, where that is not the source itself. */
  speaker?: string;
}

/** One sentence of the bot with the markers of the quotations it rests on. The text itself holds no marker. */
export interface Point {
  /** A word that leads the point: "How it ended", "Open"; rendered before the text. */
  label?: string;
  text: string;
  markers: number[];
  /** It leads the points behind it and rests on nothing itself: a clause, and what the sources make of it. */
  heads?: true;
}

/** Sources that disagree: each side is a dated point, oldest first. */
export interface Conflict {
  sides: Point[];
}

/** What the bot understood and weighed; for `--explain` and **Why this answer**. */
export interface Explanation {
  /** Plain lines such as "economy: Russian Federation (from "moscow")". */
  understood: string[];
  candidates: { fact: string; quote: string; score: number; features: Record<string, number> }[];
  /** Why it answered or declined: the rule or the probability, in words. */
  judged: string;
}

export interface Answer {
  outcome: "answer" | "abstain";
  form: Form;
  /** Of a `claim`. */
  verdict?: Verdict;
  /** Bold first line: what was asked, or what the sources don't say. */
  title: string;
  /** The point that answers the question; absent when it abstains. */
  lead?: Point;
  points: Point[];
  conflicts: Conflict[];
  /** When it abstains: what was looked for, in which sources. */
  lookedFor?: string;
  /** Nearest facts, never passed off as the answer. Their markers are among the citations. */
  related: Point[];
  /** Remarks about the index itself: "My sources name no other member as blocking it." */
  remarks: string[];
  citations: Citation[];
  /** The day up to which sources count (EDTF), and whether the asker set it. */
  asOf: { day: string; asked: boolean };
  /** How many facts the as-of day leaves out; 0 when none. */
  later: number;
  /** Things to ask instead or next, ready to be typed. */
  suggestions: string[];
  explanation: Explanation;
}

/** A source in `/sources`. */
export interface SourceSummary {
  id: string;
  publisher: string;
  title: string;
  published: string;
  publishedInferred: boolean;
  facts: number;
  url?: string;
}

/** A source in `/source id`: its facts with their quotations in the order of the article. */
export interface SourceSheet extends SourceSummary {
  /** How its day of publication is known. */
  publishedReason: string;
  sheet: { fact: string; kind: Kind; date: string | null; statement: string; quote: string; speaker?: string }[];
}

/** A choice for autocomplete: `name` is shown, `value` is sent. */
export interface Choice {
  name: string;
  value: string;
}

/** What a command that needs an economy gets for the text that was typed. */
export type EconomyLookup = { found: string; name: string } | { unknown: string; didYouMean: Choice[] };

/** What `/about` shows of the knowledge in use. */
export interface About {
  generation: number;
  builtAt: Date;
  sources: number;
  facts: number;
  economies: number;
  /** The newest article: its id, EDTF day. */
  newest?: { source: string; published: string };
  matcher: "on" | "off";
}

interface Dated {
  /** EDTF; a source counts as known on a day when its latest possible publication day is not after that day. */
  asOf?: string;
}

/**
 * Everything that the edges (Discord, terminal) can ask. Economies are ids, as `economy()` finds them. All but `ask` and `checkClaim` are
 * synchronous and answer within a millisecond or so; none throws for anything that a user typed.
 */
export interface Answers {
  status(ask: Dated & { economy: string }): Answer;
  objections(ask: Dated & { economy?: string }): Answer;
  timeline(ask: Dated & { economy: string }): Answer;
  nextSteps(ask: Dated & { economy: string }): Answer;
  issues(ask: Dated & { economy: string }): Answer;
  /** `actor` is a choice's value, or whatever was typed. */
  positions(ask: Dated & { economy?: string; actor?: string }): Answer;
  /** A question in the asker's own words; `after` are those before it in the same conversation, one a line, oldest first. */
  ask(ask: Dated & { question: string; after?: string }): Promise<Answer>;
  /** What the sources make of what a text claims; `said` is the day (`YYYY-MM-DD`) on which it was written, if not today. */
  checkClaim(ask: Dated & { text: string; said?: string }): Promise<Answer>;
  economy(typed: string): EconomyLookup;
  /** At most 25 each, best first; empty text gives those with most facts. */
  suggest: { economies(typed: string): Choice[]; actors(typed: string): Choice[]; sources(typed: string): Choice[] };
  sources(): SourceSummary[];
  source(id: string): SourceSheet | undefined;
  about(): About;
}
