/** What came of something. */
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import { isPlanned } from "./steps.ts";

const OUTCOME =
  /\b(?:what (?:ever )?(?:came|has come|resulted|emerged)\b|came (?:out )?of\b|outcomes?\b|results?\b|upshot\b|how did .{1,60}\b(?:go|end|turn out|work out|pan out)\b|what (?:was|were|did .{1,60}?) (?:agreed?|decided?|settled?|achieved?|concluded?)\b)/i;

/** What came of a thing is asked, and the best fact only tells that it was to be. */
export const isMerelyPlanned = (best: Entry, { text, tense }: Question): string | undefined =>
  tense !== "future" && isPlanned(best) && OUTCOME.test(text)
    ? "the nearest fact only tells what was planned, not what came of it"
    : undefined;
