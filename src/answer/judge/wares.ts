/** Goods by their names. */
import { nameOf } from "../../knowledge/knowledge.ts";
import { stemOf } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";
import type { Asked, Check } from "./check.ts";

/** Each line is one kind: who asks for one of them may be told of another. Left out are words that mean something else as often ("dates", "power", "phone"). */
const KINDS = `timber wood lumber logs plywood
  meat beef pork poultry chicken chickens lamb mutton veal sausages livestock cattle cows sheep goats pigs animals
  wine wines vodka beer beers spirits alcohol liquor whisky whiskey brandy cognac rum drinks beverages
  fish seafood salmon tuna shrimp lobster conch fishery fisheries
  sugar sweets
  rice
  wheat grain grains cereals corn maize barley flour bread
  cotton
  milk dairy cheese butter
  fruit fruits spices cardamom apples bananas grapes citrus oranges mandarins vegetables tomatoes potatoes onions
  tea coffee cocoa
  tobacco cigarettes
  oil petroleum petrol gasoline fuel fuels diesel kerosene
  energy electricity hydropower
  gas
  coal
  steel aluminium aluminum copper nickel uranium metals ferrosilicon
  bricks
  cars car automobile automobiles automotive vehicles trucks lorries tractors buses
  aircraft planes aeroplanes
  textiles clothing apparel garments clothes shoes footwear shirts carpets
  medicine medicines drugs pharmaceuticals
  machinery machines
  electronics computers smartphones
  fertiliser fertilizer fertilisers fertilizers
  eggs
  honey
  wool leather hides
  furniture
  seeds gmo gmos genetically
  weapons
  soap cosmetics`;

const NAMED = KINDS.split("\n").flatMap((line, kind) =>
  line
    .trim()
    .split(" ")
    .map((word) => ({ word, kind })),
);
/** As a question has to name it: "ironed out" is no iron. */
const WORDS = new Set(NAMED.map(({ word }) => word));
const KIND_OF = new Map(NAMED.map(({ word, kind }) => [stemOf(word), kind]));
/** Behind what is said before the question. */
const LAST_SENTENCE = /[^.!?]*[.!?]*\s*$/;

/** A winemaker makes wine. */
const kindOf = (stem: string): number | undefined => KIND_OF.get(stem) ?? KIND_OF.get(stem.replace(/mak$/, ""));
const kindsIn = (stems: Iterable<string>): Set<number> => new Set([...stems].flatMap((stem) => kindOf(stem) ?? []));

/** The kinds of goods that a question names; what stands before its last sentence is chat. */
export function waresAsked({
  words,
  nameWords,
  text,
}: Question): { word: string; kinds: ReadonlySet<number> } | undefined {
  const from = text.length - (LAST_SENTENCE.exec(text)?.[0].length ?? 0);
  const own = words.filter((word, i) => !nameWords.has(i) && word.from >= from && WORDS.has(word.folded));
  return own[0] && { word: own[0].folded, kinds: kindsIn(own.map(({ stem }) => stem)) };
}

/** Does an entry speak of any of these kinds of goods? */
export const speaksOfWares = ({ stems }: Entry, kinds: ReadonlySet<number>): boolean =>
  [...kindsIn(stems)].some((kind) => kinds.has(kind));

/** Whoever asks where a ware's duty is laid down gives it as an example. */
const AS_EXAMPLE = /\b(?:which|what) (?:\p{L}+ ){0,3}(?:text|document|list|schedule|annex|paper|part|file)s?\b/iu;
/** "Their beef with it" is none. */
const IDIOM = /\bbeef (?:with|about)\b|\bgold (?:standard|medal)\b/i;

/** A ware is asked about, and no source speaks of any such where it tells of those asked about. */
export const unnamedWare: Check = ({ question, generation, entries }) => {
  const { economies, text } = question;
  const [first] = economies;
  const asked = waresAsked(question);
  if (!asked || first === undefined || AS_EXAMPLE.test(text) || IDIOM.test(text)) return undefined;
  const tells = (entry: Entry) => economies.some((id) => entry.named.has(id)) && speaksOfWares(entry, asked.kinds);
  return entries.some(tells)
    ? undefined
    : `no source of mine speaks of ${asked.word} where it names ${nameOf(first, generation.knowledge)}`;
};

/** "Which goods", "what other products", "which Georgian wares"; not "which document covers goods". */
const WHICH_WARES =
  /\b(?:[Ww]hich|[Ww]hat) (?:(?:other|main|foreign|specific|particular|exact|kinds? of|sorts? of|types? of|\p{Lu}[\p{L}-]+) )*(?:goods|products?|commodit(?:y|ies)|wares|items)\b/u;
/** Several things side by side, or what is sold: wares that this list has not. */
const ENUMERATES = /\p{L}+, [^.;]*\band\b|\b(?:export|import|sell|ship)\w*/iu;

/** "Which goods ...?", and the two nearest facts name none. */
export const nameNoWare = (best: readonly Entry[], { question }: Asked): string | undefined =>
  WHICH_WARES.test(question.text) &&
  !best.slice(0, 2).some(({ stems }) => kindsIn(stems).size > 0) &&
  !(best[0] && ENUMERATES.test(best[0].fact.quote))
    ? "the nearest facts name no goods"
    : undefined;
