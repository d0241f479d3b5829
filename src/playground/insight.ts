/** What a bot may tell of itself to whoever judges it. A bot that logs in from elsewhere tells nothing. */
export interface Insight {
  /** What is in service now: a few figures, by name. */
  inService(): Record<string, string>;
  /** @param id of the interaction or message that was answered. @returns undefined when it was no answer, or is forgotten */
  explanationOf(id: string): Explained | undefined;
}

export interface Explained {
  /** What was understood, a line each. */
  understood: string[];
  /** Best first. */
  candidates: { fact: string; quote: string; score: number; features: Record<string, number> }[];
  /** Why it answered or declined. */
  judged: string;
}
