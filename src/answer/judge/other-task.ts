/** Another task than to find what sources say: to forget the rules, to play somebody, to make something up, to have an opinion. */

/** Where an order begins: a sentence, or behind what leads up to it. */
const ORDERED =
  "(?:^|[.!?:,;\\n]\\s*|\\b(?:please|can you|could you|would you|will you|now|and|then|just|must|should|to|or)\\s+)(?:just |simply |only )?";
const MAKE =
  "(?:write|compose|invent|make up|fabricate|fake|forge|draft|generate|create|produce|imagine|come up with|sing|recite)";
const MADE =
  "(?:poem|stor(?:y|ies)|song|essay|joke|haiku|limerick|script|letter|speech|rap|sonnet|code|quot(?:e|ation)|statement|paragraph|press release|headline|news|article|tweet|post|interview|dialogue|conversation|rumou?r|scandal|figure|number|date|fact|source|citation|ending|text)s?";
const RULES = "(?:instructions?|rules?|prompts?|guidelines?|messages?|orders?)";

const OTHER_TASKS: readonly RegExp[] = [
  new RegExp(
    `${ORDERED}(?:ignore|disregard|forget|override|bypass)\\b.{0,25}\\b(?:your|all|any|previous|prior|above|earlier|these|my|system)\\b.{0,25}\\b(?:${RULES}|above)\\b`,
    "i",
  ),
  new RegExp(
    `${ORDERED}(?:ignore|disregard|forget) (?:everything|anything|all|whatever|what) (?:that |which )?(?:you|they|i)\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:your|quotation|quoting|citation|sourcing|system|previous|safety) ${RULES} (?:is|are|has been|have been) (?:now |hereby )?(?:suspended|lifted|off|void|cancelled|changed|disabled)\\b`,
    "i",
  ),
  new RegExp(`${ORDERED}${MAKE}\\b (?:me |us |up )?(?:[\\w'’-]+ ){0,5}?${MADE}\\b`, "i"),
  /^\W*(?:system|assistant|developer)\s*:/i,
  new RegExp(
    `${ORDERED}(?:pretend|role-?play|act as (?:if|though|an?)\\b|you are now\\b|from now on,? you\\b|enter (?:developer|god|debug) mode)`,
    "i",
  ),
  /\byour (?:own |personal |honest |private |true |real )*(?:opinion|views?|take|feelings?|thoughts)\b|\bwhat do you (?:personally |really |honestly )*(?:think|believe|feel)\b/i,
  /\b(?:system prompt|api key|bot token)\b|\b(?:reveal|print|show|repeat|leak|tell me) (?:me )?your (?:prompt|instructions|token|password|rules|source code)\b/i,
];

export const isOtherTask = (text: string): boolean => OTHER_TASKS.some((task) => task.test(text));
