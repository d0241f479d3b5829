/** Goods by their names. */
import { nameOf } from "../../knowledge/knowledge.ts";
import { stemOf } from "../../knowledge/words.ts";
import type { Entry } from "../../search/entry.ts";
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
  fruit fruits apples bananas grapes citrus oranges mandarins vegetables tomatoes potatoes onions
  tea coffee cocoa
  tobacco cigarettes
  oil petroleum petrol gasoline fuel fuels diesel kerosene energy
  gas
  coal
  steel iron aluminium aluminum copper nickel uranium metals gold
  cement bricks
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
  seeds gmo gmos genetically modified
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
const kindsIn = (stems: Iterable<string>): Set<number> =>
  new Set([...stems].flatMap((stem) => KIND_OF.get(stem) ?? []));

/** Whoever asks where a ware's duty is laid down gives it as an example. */
const AS_EXAMPLE = /\b(?:which|what) (?:\p{L}+ ){0,3}(?:text|document|list|schedule|annex|paper|part|file)s?\b/iu;
/** "Their beef with it" is none. */
const IDIOM = /\bbeef (?:with|about)\b|\bgold (?:standard|medal)\b/i;
/** Behind what is said before the question. */
const LAST_SENTENCE = /[^.!?]*[.!?]*\s*$/;

/** A ware is asked about, and no source speaks of any such where it tells of those asked about. */
export const unnamedWare: Check = ({ question, generation, entries }) => {
  const { words, nameWords, economies, text } = question;
  const from = text.length - (LAST_SENTENCE.exec(text)?.[0].length ?? 0);
  const own = words.filter((word, i) => !nameWords.has(i) && word.from >= from);
  const asked = own.find(({ folded }) => WORDS.has(folded));
  if (!asked || economies.length === 0 || AS_EXAMPLE.test(text) || IDIOM.test(text)) return undefined;
  const kinds = kindsIn(own.flatMap(({ folded, stem }) => (WORDS.has(folded) ? stem : [])));
  const tells = (entry: Entry) =>
    economies.some((id) => entry.named.has(id)) && kindsIn(entry.stems).intersection(kinds).size > 0;
  const [first] = economies;
  return entries.some(tells)
    ? undefined
    : `no source of mine speaks of ${asked.folded} where it names ${nameOf(first as string, generation.knowledge)}`;
};

const WHICH_WARES = /\b(?:which|what) (?:[\p{L}-]+ ){0,3}?(?:goods|products?|commodit(?:y|ies)|wares|items)\b/iu;

/** "Which goods ...?", and the nearest facts name none. */
export const nameNoWare = (best: readonly Entry[], { question }: Asked): string | undefined =>
  WHICH_WARES.test(question.text) && !best.some(({ stems }) => kindsIn(stems).size > 0)
    ? "the nearest facts name no goods"
    : undefined;
