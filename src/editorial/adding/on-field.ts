/** Is a text about an accession? By the organisation's names, else by the words of its procedure; and by who it is that joins. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { OffField } from "../editorial.ts";

/** The organisation in English and the languages that sit beside it, and what only it has. */
const ORGANISATION =
  /\bW\.?T\.?O\b|\bOMC\b|\bworld trade (?:organi[sz]ation|body|club|group)|\b(?:global|international|geneva|geneva-based|multilateral) trad(?:e|ing) (?:body|organi[sz]ation|club|group|system)|organi[sz]ation mondiale du commerce|organizaci[oó]n mundial del comercio|organiza[cç][aã]o mundial do com[eé]rcio|\bGATT\b|\baccession|\bWorking Party\b/i;

/** Relations that only an accession has. What is a step of it counts too. */
const OF_PROCEDURE = new Set(
  "apply memorandum questions-replies working-party wp-members wp-meeting wp-established bilateral market-access package adopt-adref gc-approve protocol sign-protocol goods-schedule services-schedule become-member objection objection-lifted veto-power chief-negotiator negotiations seek-membership".split(
    " ",
  ),
);
/** One alone may be another organisation's. */
const ENOUGH = 2;

function procedureIn({ facts }: SourceFile, { thesaurus }: Pick<Knowledge, "thesaurus">): number {
  const found = new Set<string>();
  for (const { quote } of facts) {
    for (const { concept, weak } of thesaurus.find(wordsOf(quote)))
      if (!weak && (OF_PROCEDURE.has(concept) || thesaurus.concepts.get(concept)?.step)) found.add(concept);
    if (found.size >= ENOUGH) break;
  }
  return found.size;
}

/** @returns what is missing, or undefined for a text about an accession */
export function offField(
  file: SourceFile,
  text: string,
  knowledge: Pick<Knowledge, "thesaurus">,
): OffField | undefined {
  if (file.facts.length === 0) return "nothing to quote";
  if (!ORGANISATION.test(text) && procedureIn(file, knowledge) < ENOUGH) return "organisation";
  return file.facts.some(({ economies }) => economies.length > 0) ? undefined : "applicant";
}
