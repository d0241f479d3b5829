/** What a quotation can say without standing for it. */
import type { Fact } from "../../knowledge/knowledge.ts";

/** It is thought, feared, supposed, joked or denied rather than told, or holds only under a condition. */
export const UNSURE =
  /\b(?:claim|alleg|rumou?r|hearsay|suppos|suspect|fear|doubt|believ|think|thought|apparent|reportedly|it (?:is|was) (?:said|reported)|unconfirmed|seem|appear|den(?:y|ied|ies)|reject|dismiss|false|untrue|wrong|refut|unless|whether|except|almost|nearly|hardly|barely|unlikely|accus|theory|principle|dream|imagin|predict|guess|warn|threat|pretend|jok|jest|quip|hoax|satir|spoof|fool|in case|as if|if)\w*/i;

/** Is what it says the quotation itself, without words of ours? */
export const isQuotation = ({ statement, quote }: Fact): boolean => statement === quote;
