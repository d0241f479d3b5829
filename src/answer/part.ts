/** One thing asked, with what was found for it. */
import type { Question } from "../search/question.ts";
import type { Ranked } from "../search/ranker.ts";
import type { Judgement } from "./judge/judge.ts";

export interface Part {
  question: Question;
  ranked: Ranked[];
  judgement: Judgement;
}
