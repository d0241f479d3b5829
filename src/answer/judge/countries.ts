/** Countries asked for, and not named. */
import type { Entry } from "../../search/entry.ts";
import type { Asked } from "./check.ts";

/** "Which country was it that ...?" */
const WHICH_COUNTRY =
  /\b(?:which|what|name the|whose) (?:other |single |one |two |three |neighbou?ring )*(?:country|countries|government|governments|member|members|member states?|state|states|nation|nations|neighbou?rs?|capital|capitals|trading partners?|partners?)\b/i;

/** "Which fourteen members ...?", "name the 18 states": all of them are asked for. */
const NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const LIST_ASKED = new RegExp(
  `\\b(?:which|name|list|who (?:are|were)) (?:all )?(?:of )?(?:the |these |those )?(?:other )?(\\d{1,3}|${NUMBERS.join("|")}) (?:other |remaining |wto |trading )*(?:countr(?:y|ies)|governments?|members?|states?|nations?|capitals?|partners?|delegations?|econom(?:y|ies))\\b(?! (?:going|to)\\b)`,
  "i",
);
/** How many countries a question wants named. */
function listAsked(text: string): number | undefined {
  const number = LIST_ASKED.exec(text)?.[1]?.toLowerCase();
  return number === undefined ? undefined : NUMBERS.includes(number) ? NUMBERS.indexOf(number) + 2 : Number(number);
}

/** So many countries are asked for by number, and the best facts together name less than half of them besides those in the question. */
export function listsFewer(best: readonly Entry[], { question, generation }: Asked): string | undefined {
  const asked = listAsked(question.text);
  if (asked === undefined) return undefined;
  const { economies } = generation.knowledge;
  const others = ({ told }: Entry) => [...told].filter((id) => economies.has(id) && !question.economies.includes(id));
  const named = new Set(best.flatMap(others));
  return named.size * 2 < asked ? "the nearest facts do not name them all" : undefined;
}

/** A country is asked for, and none of the best facts names one besides those in the question. */
export function nameNoCountry(best: readonly Entry[], { question, generation }: Asked): string | undefined {
  if (!WHICH_COUNTRY.test(question.text) || question.economies.length === 0) return undefined;
  const { economies } = generation.knowledge;
  const names = ({ told }: Entry) => [...told].some((id) => economies.has(id) && !question.economies.includes(id));
  return best.some(names) ? undefined : "the nearest facts name no other country";
}
