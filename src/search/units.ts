/** What is counted: words that mean the same when they follow a number. */
import { stemOf } from "../knowledge/words.ts";

const ALIKE: readonly (readonly string[])[] = [
  ["members", "countries", "nations", "governments", "economies", "delegations", "states", "participants", "partners"],
  ["agreements", "deals", "accords", "protocols", "pacts", "treaties", "bilaterals"],
  ["meetings", "sessions", "rounds", "times"],
  ["laws", "bills", "acts", "statutes"],
  ["questions", "queries", "inquiries", "enquiries"],
  ["people", "persons", "inhabitants", "citizens"],
];
const STANDS_FOR = new Map(ALIKE.flatMap((words) => words.map((word) => [stemOf(word), stemOf(words[0] ?? "")])));

/** Is it one of the things that are often counted? */
export const isUnit = (stem: string): boolean => STANDS_FOR.has(stem);

/** The stem that stands for all words that count the same: "state" and "country" count members. */
export const unitAlike = (stem: string): string => STANDS_FOR.get(stem) ?? stem;
