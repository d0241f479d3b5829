/** A question that says of one that it objected: borne out by who did, or corrected where the sources name another. */
import type { Question, Slot } from "../../search/question.ts";
import type { Answer } from "../answer.ts";
import { ownWords } from "../judge/check.ts";
import { nameOf, type View, whose } from "./form.ts";
import { objections, objectorsOf } from "./objections.ts";

/** Relations that say of one that it stood in another's way. */
const OBJECTING = new Set(["objection", "veto-power"]);
/** ... and verbs that say so by themselves. */
const ACT = /^(?:block|veto|object|obstruct|oppos|thwart|imped)$/;
/** So many words may stand between the one that acts and what it does: "the EU has for years been ..." */
const APART = 4;

/** What is objected to is the accession: of what else somebody objects to, the facts tell. */
const ON_ENTRY =
  /^(?:accession|membership|entry|admission|bid|application|candidacy|request|join(?:ed|ing)?|times?|years?|months?|long|repeatedly|single-handedly|hold(?:s|ing)?|held|keep(?:s|ing)?|kept|stand(?:s|ing)?|stood|way|process|talks|wto|protocol|negotiations)$/;

/** What takes for granted, or asks, that somebody objected; what was wanted is another question. */
const SUPPOSING: readonly Slot[] = ["why", "yesno", "when", "since", "howmany", "howlong"];

/** The economy that is said to have objected: named right before the act, or after it and "by". */
function supposedObjector({ words, concepts }: Question, { generation }: View): string | undefined {
  const said = words.flatMap(({ stem }, i) => (ACT.test(stem) ? { from: i, to: i + 1 } : []));
  const acts = [...concepts.filter(({ concept, weak }) => !weak && OBJECTING.has(concept)), ...said];
  const named = generation.names.find(words).filter(({ kind }) => kind === "economy");
  const isBy = (at: number) => words.slice(Math.max(0, at - 2), at).some(({ folded }) => folded === "by");
  const agent = named.find(({ from }) => acts.some((act) => from >= act.to) && isBy(from));
  const subject = named.find(({ to }) => acts.some((act) => act.from >= to && act.from - to <= APART));
  return (agent ?? subject)?.id;
}

/**
 * Whether the one named objected: asked as such, the story of the objection answers it; where the sources name others, it is theirs, with a
 * remark on who is not among them. Undefined where something else is asked, or nobody is known to have objected.
 */
export function onObjector(question: Question, view: View): Answer | undefined {
  const { economies, slots } = question;
  if (economies.length !== 2 || !SUPPOSING.some((slot) => slots.has(slot))) return undefined;
  const isOnEntry = ownWords(question).every(({ stem, folded }) => ACT.test(stem) || ON_ENTRY.test(folded));
  const supposed = isOnEntry ? supposedObjector(question, view) : undefined;
  const applicant = economies.find((id) => id !== supposed);
  if (!supposed || !applicant) return undefined;
  const isRight = objectorsOf(view, applicant).includes(supposed);
  // why and when somebody objected who did is for the facts to say
  if (isRight && !slots.has("yesno")) return undefined;
  const answer = objections(view, applicant);
  if (answer.outcome !== "answer") return undefined;
  if (isRight) return answer;
  const remark = `My sources do not name ${nameOf(supposed, view.generation)} as blocking ${whose(applicant, view.generation)} accession.`;
  return { ...answer, remarks: [remark, ...answer.remarks] };
}
