/** Who holds a title: a president, a minister, an ambassador, the Director-General. */
import type { Entry } from "../../search/entry.ts";
import type { Question } from "../../search/question.ts";

/** How a title is asked for, and how a role names it. */
const TITLES: readonly { asked: string; role: RegExp }[] = [
  {
    asked:
      "director[- ]general|dg|(?:boss|chief|head) (?:of|at) (?:the )?(?:wto|organi[sz]ation)|wto(?:'s)? (?:boss|chief|head)",
    role: /\bdirector[- ]general\b/i,
  },
  { asked: "(?<!vice[- ])president", role: /(?<!vice[- ])\bpresident\b/i },
  { asked: "prime minister|premier|pm", role: /\b(?:prime minister|premier)\b/i },
  { asked: "ambassador|envoy", role: /\b(?:ambassador|envoy|permanent representative)\b/i },
  { asked: "(?<!prime )minister", role: /(?<!prime )\bminister\b/i },
];

/** "Who is the Russian president?", "the name of the ambassador": not "who met the president?" */
const ASKED = TITLES.map(({ asked, role }) => ({
  role,
  form: new RegExp(
    `^(?:so |and |but |ok |hey )*(?:who(?:['’]?s| is| was)|name|(?:what|tell me)(?:['’]?s| is| was)? the name of|which \\p{L}+ is)\\b[^,;.]{0,60}?\\b(?:${asked})\\b(?! (?:who|that|which|said|told))`,
    "iu",
  ),
}));

const SPEAKS =
  "(?:say|said|answer(?:ed)?|reply|replied|respond(?:ed)?|react(?:ed)?|comment(?:ed)?|make of|think|have to say|put it|describe|tell)";

/** "What did the Director-General say?", "how did the president react?" */
const HEARD = TITLES.map(({ asked, role }) => ({
  role,
  form: new RegExp(
    `\\b(?:what|how) (?:exactly )?(?:did|does|do|has|have) (?:[\\p{L}'’-]+ ){0,4}?(?:${asked})\\b(?: (?!(?:about|on|to|in)\\b)[\\p{L}'’-]+){0,3}? ${SPEAKS}\\b|\\b(?:${asked})(?:['’]s)? (?:[\\p{L}-]+ )?(?:reaction|response|words|statement|comment|verdict)\\b`,
    "iu",
  ),
}));

/** The role of whoever is asked for words of theirs, where no name is given. */
export const roleHeard = ({ text, people }: Question): RegExp | undefined =>
  people.length === 0 ? HEARD.find(({ form }) => form.test(text))?.role : undefined;

/** The role that is asked for, where a question asks who holds a title. */
export const roleAsked = ({ text, people }: Question): RegExp | undefined =>
  people.length === 0 ? ASKED.find(({ form }) => form.test(text))?.role : undefined;

/** Does the entry name somebody who holds it, for the one asked about if any is? */
export const holdsRole = ({ fact }: Entry, role: RegExp, { economies }: Question): boolean =>
  [...fact.actors, ...(fact.speaker ? [fact.speaker] : [])].some(
    (one) =>
      role.test(one.role ?? "") && (economies.length === 0 || (one.of !== undefined && economies.includes(one.of))),
  );
