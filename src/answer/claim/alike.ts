/**
 * Words that say the same of an accession. The thesaurus can't be used for this: it gathers how people ask about a relation, and whoever asks
 * whether somebody still objects may be asking when the objection ended.
 */
import { stemOf, type Word } from "../../knowledge/words.ts";

const GROUPS = [
  "block object oppose obstruct impede hinder objection opposition",
  "back support endorse favour favor backing",
  "join accede enter",
  "apply application",
  "establish create form found creation",
  "chair chairman chairwoman chairperson preside",
  "conclude complete finish finalize finalise conclusion completion",
  "deal agreement accord pact treaty",
  "war conflict fight fought hostilities",
  "ask request requested",
  "negotiation negotiate talk",
  "include comprise consist contain",
  "meet met meeting",
  "sever break broke cut",
  "restart resume continue",
  "accelerate speed quicken sped",
  "hurdle obstacle barrier",
  "principal main chief top lead",
  "large big",
  "become became",
  "liberalize liberalise open",
  "separate separately individually",
  "jointly together",
  "repeatedly repeated",
  "ratify ratification",
  "approve approval",
  "adopt adoption",
  "membership member",
  "secretary secretaries",
  "director head",
  "recognise recognize recognition",
  "congratulate congratulation",
  "additional further",
  "brief short",
  "call describe",
  "serious major",
  "timber wood",
  "independence independent",
].map((group) => group.split(" ").map(stemOf));

const CANON = new Map(GROUPS.flatMap((group) => group.map((stem) => [stem, group[0] as string])));

/** Of two words, and the one that says the same. */
const PAIRS = new Map([
  ["set up", "establish"],
  ["sped up", "accelerate"],
  ["speeded up", "accelerate"],
  ["broke off", "sever"],
  ["broken off", "sever"],
  ["cut off", "sever"],
  ["wrapped up", "conclude"],
  ["picked up", "accelerate"],
  ["goes on", "last"],
]);

/** The stem that stands for all words that say the same. */
export const alike = (stem: string): string => CANON.get(stem) ?? stem;

/** Stems of a text's words by place, those that say the same as one; the second word of a pair has none. */
export function stemsOf(words: readonly Word[]): string[] {
  const stems = words.map(({ stem }) => alike(stem));
  words.forEach(({ folded }, at) => {
    const pair = PAIRS.get(`${words[at - 1]?.folded} ${folded}`);
    if (pair === undefined) return;
    stems[at - 1] = alike(stemOf(pair));
    stems[at] = "";
  });
  return stems;
}
