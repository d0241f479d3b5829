/** What was learned, and which sources count by default. */
import type { Origin } from "../knowledge/knowledge.ts";
import type { Learned } from "./find.ts";
import learned from "./learned.json" with { type: "json" };

/** Weights and calibration, as `npm run learn` wrote them. */
export const learnedWeights: Learned = learned;

export const ALL_ORIGINS: ReadonlySet<Origin> = new Set(["article", "record", "procedure"]);
