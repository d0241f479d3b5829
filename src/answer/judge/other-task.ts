/** Another task than to find what sources say: to forget the rules, to play somebody, to make something up, to have an opinion. */

/** Where an order begins: a sentence, or behind what makes it one. */
const ORDERED =
  "(?:^|[.!?:;\\n]\\s*|\\b(?:bot|mate|buddy|dude),?\\s+|\\b(?:please|pls|plz|(?:can|could|would|will|must|should) you|(?:want|need|would like|order|ask) you to)\\s+)(?:(?:and|now|just|simply|only|then|so) )*";
const FABRICATE = "(?:invent|make up|fabricate|fake|forge|imagine|come up with)";
const FABRICATED =
  "(?:quot(?:e|ation)|statement|figure|number|date|fact|source|citation|rumou?r|scandal|ending|reason|answer|story|news|interview|dialogue|conversation|letter|press release|headline)s?";
const WRITE = "(?:write|compose|draft|generate|create|produce|sing|recite)";
const WRITTEN =
  "(?:poem|stor(?:y|ies)|song|essay|joke|haiku|limerick|script|letter|speech|rap|sonnet|code|paragraph|press release|headline|article|tweet|post|dialogue)s?";
const RULES = "(?:instructions?|rules?|prompts?|guidelines?|messages?|orders?)";

const OTHER_TASKS: readonly RegExp[] = [
  new RegExp(
    `${ORDERED}(?:ignore|disregard|forget|override|bypass)\\b.{0,25}\\b(?:your|all|any|previous|prior|above|earlier|these|my|system)\\b.{0,25}\\b(?:${RULES}|above)\\b`,
    "i",
  ),
  new RegExp(
    `${ORDERED}(?:ignore|disregard|forget) (?:everything|anything|all|whatever|what) (?:that |which )?(?:you|i)\\b`,
    "i",
  ),
  new RegExp(
    `\\b(?:your|quotation|quoting|citation|sourcing|system|previous|safety) ${RULES} (?:is|are|has been|have been) (?:now |hereby )?(?:suspended|lifted|off|void|cancelled|changed|disabled)\\b`,
    "i",
  ),
  new RegExp(`${ORDERED}${FABRICATE}\\b (?:me |us )?(?:[\\w'’-]+ ){0,5}?${FABRICATED}\\b`, "i"),
  new RegExp(`${ORDERED}${WRITE}\\b (?:me |us )?(?:[\\w'’-]+ ){0,5}?${WRITTEN}\\b`, "i"),
  /^\W*(?:system|assistant|developer)\s*:/i,
  new RegExp(
    `${ORDERED}(?:pretend|role-?play|act as (?:if|though|an?)\\b|you are now\\b|from now on,? you\\b|enter (?:developer|god|debug) mode)`,
    "i",
  ),
  /\byour (?:own |personal |honest |private |true |real )*(?:opinion|views?|take|feelings?|thoughts)\b/i,
  /\bhow (?:do|would|does) (?:you|one|i) (?:say|spell|pronounce|translate)\b/i,
  /\bignore your (?:sources?|articles?|facts|quotes)\b|\boff the top of your head\b/i,
  /^(?:so |and |but )*(?:was|were|is|are) (?:[\p{L}'’-]+ ){1,4}?(?<!\b(?:the|an?|any|no|every|given|granted|legal|sovereign|equal) |['’]s |s['’] )(?:right|wrong|wise|foolish|justified) to (?!(?:say|think|assume|believe|claim|conclude)\b)/iu,
  /\b(?:honestly|personally|frankly|seriously),? do you (?:think|believe|feel|reckon)\b|\bdo you (?:personally|really|honestly) (?:think|believe|feel|reckon)\b|\bwhat do you (?:think|feel) (?:of|about)\b/i,
  /\b(?:system prompt|api keys?|bot token)\b|\b(?:reveal|print|show|repeat|leak|dump|output|tell me) (?:me )?(?:your (?:hidden |secret |initial |original |internal )*(?:instructions|rules|config\w*)|(?:your|the) (?:hidden |secret |initial |original |internal )*(?:prompt|token|password|source code))\b/i,
  /\b(?:admin|debug|maintenance|developer|god|dan|jailbreak) mode\b/i,
  new RegExp(`${ORDERED}(?:(?:repeat|say) (?:(?:it|this|that) )?after me|reply (?:only|just|exactly)\\b)`, "i"),
  new RegExp(`${ORDERED}(?:admit|confess)\\b(?: it| that|:)?(?: \\S|\\W*$)`, "i"),
  new RegExp(`${ORDERED}(?:predict|prophesy|foretell|(?:guess|bet)(?! (?:who|what|when|where|which|how)\\b))\\b`, "i"),
  /\byour (?:own |best |honest |personal )*(?:prediction|forecast|guess|bet|prognosis|hunch)s?\b/i,
  // an insult that asks nothing, and quotes nobody
  /^(?!.*(?:\?|\b(?:who|what|which|when|where|why|how|said|says|called|calls|say|is it true)\b)).*\b(?:sucks?|stinks?|(?:is|are) (?:all |just |such |a |the |total |complete |absolute )*(?:trash|garbage|shit|rubbish|crap|idiots?|morons?|thieves|crooks?|liars?|scum|losers?|jokes?))\b/i,
];

export const isOtherTask = (text: string): boolean => OTHER_TASKS.some((task) => task.test(text));
