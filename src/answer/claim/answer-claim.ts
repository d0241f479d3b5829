/** A text that claims something: each claim with its verdict, and the quotations that it rests on. */
import type { Fact } from "../../knowledge/knowledge.ts";
import type { Matcher } from "../../matcher/matcher.ts";
import type { Answer, ClauseVerdict, Point, Verdict } from "../answer.ts";
import { asOfDay, type Composition, compose, MOST_CITATIONS } from "../compose.ts";
import { encode } from "../encode.ts";
import { explain } from "../explain.ts";
import { find, type Learned, meetings } from "../find.ts";
import { dated, distinct, type View } from "../forms/form.ts";
import type { Part } from "../part.ts";
import { select } from "../select.ts";
import { type Checked, check } from "./check.ts";
import { type Asserted, claimsIn, type ReadClaims } from "./read.ts";

const RELATED = 3;

const TITLES: Record<Verdict, string> = {
  supported: "Supported by my sources.",
  contradicted: "Contradicted by my sources.",
  partly: "Partly supported by my sources.",
  unknown: "Not in my sources.",
};
const LABELS: Record<ClauseVerdict, string> = {
  supported: "Supported",
  contradicted: "Contradicted",
  unknown: "Not in my sources",
};

/** Of several claims none may hide behind another: a false one among unknown ones is false, a true one among others makes it partly so. */
function verdictOf(verdicts: readonly ClauseVerdict[]): Verdict {
  const [first = "unknown"] = verdicts;
  if (verdicts.every((one) => one === first)) return first;
  return verdicts.includes("supported") ? "partly" : "contradicted";
}

/** A clause as it was said, on one line and not too long to be seen at once. */
const LONGEST_CLAUSE = 200;
function quoted(said: string): string {
  const line = said.replace(/\s+/g, " ");
  return line.length > LONGEST_CLAUSE ? `“${line.slice(0, line.lastIndexOf(" ", LONGEST_CLAUSE))} …”` : `“${line}”`;
}

const evidence = (fact: Fact, composition: Composition): Point =>
  composition.point(fact, fact.source.origin === "article" ? { label: dated(fact) } : {});

function pointsOf({ said, verdict, facts }: Checked, isOnly: boolean, composition: Composition): Point[] {
  // of a single claim the title gives the verdict
  const label = isOnly ? {} : { label: LABELS[verdict] };
  const head: Point = { ...label, text: quoted(said), markers: [], heads: true };
  const isRoom = composition.citations.length < MOST_CITATIONS;
  return [head, ...(isRoom ? facts : facts.slice(0, 1)).map((fact) => evidence(fact, composition))];
}

function relatedTo(parts: readonly Part[], view: View, composition: Composition): Point[] {
  const { generation } = view;
  const isNear = (fact: Fact) =>
    parts.some(({ question }) =>
      question.economies.some((id) => generation.entries[generation.byFact.get(fact.id) ?? -1]?.named.has(id)),
    );
  const near = select(parts, view).filter(isNear);
  return distinct(near, composition)
    .slice(0, RELATED)
    .map((fact) => evidence(fact, composition));
}

/** What of the text was not checked. */
function leftOut(checked: number, { unread, nameless }: ReadClaims): string[] {
  return [
    ...(unread > 0
      ? [
          `I checked the first ${checked} claims; ${unread === 1 ? "1 more clause is" : `${unread} more clauses are`} left unread.`,
        ]
      : []),
    ...(nameless > 0
      ? [
          `Left out, since ${nameless === 1 ? "it names" : "they name"} nobody whom I know: ${nameless} ${nameless === 1 ? "sentence" : "sentences"}.`,
        ]
      : []),
  ];
}

function answered(checked: readonly Checked[], read: ReadClaims, parts: readonly Part[], view: View): Answer {
  const composition = compose();
  const verdict = verdictOf(checked.map((one) => one.verdict));
  const points = checked.flatMap((one) => pointsOf(one, checked.length === 1, composition));
  const open = parts.filter((_, i) => checked[i]?.verdict === "unknown");
  const related = relatedTo(open, view, composition);
  const { citations } = composition;
  const explanation = explain([...parts], view.generation);
  return {
    outcome: verdict === "unknown" ? "abstain" : "answer",
    form: "claim",
    verdict,
    title: TITLES[verdict],
    points,
    conflicts: [],
    related,
    remarks: [...new Set(checked.flatMap(({ remarks }) => remarks)), ...leftOut(checked.length, read)],
    citations,
    asOf: asOfDay(view.scope, citations),
    later: view.scope.asked ? view.laterThan(citations) : 0,
    suggestions: [],
    explanation: { ...explanation, judged: checked.map(({ said, why }) => `${quoted(said)}: ${why}`).join("; ") },
  };
}

/** A question that is short enough for a button can be asked instead. */
const SHORT_QUESTION = 80;

function nothingClaimed(text: string, view: View): Answer {
  const question = text.replace(/\s+/g, " ").trim();
  const isQuestion = /\p{L}.*\?$/u.test(question) && question.length <= SHORT_QUESTION && !question.startsWith("/");
  return {
    outcome: "abstain",
    form: "claim",
    verdict: "unknown",
    title: "I find no claim about an accession in this.",
    points: [],
    conflicts: [],
    related: [],
    remarks: ["I compare sentences that say something of somebody's accession; questions are for /ask."],
    citations: [],
    asOf: asOfDay(view.scope, []),
    later: 0,
    suggestions: isQuestion ? [question] : [],
    explanation: {
      understood: [],
      candidates: [],
      judged: "no clause names somebody and says something of an accession",
    },
  };
}

/** @param said the text, and the day on which it was written (`YYYY-MM-DD`) if not the last that counts */
export async function answerClaim(
  said: { text: string; day?: string },
  view: View,
  learned: Learned,
  matcher?: Matcher,
): Promise<Answer> {
  const { generation, scope } = view;
  const read = claimsIn(said.text, generation, said.day ?? scope.day);
  const { claims } = read;
  if (claims.length === 0) return nothingClaimed(said.text, view);
  const questions = claims.map(({ question }) => question);
  const encoding = await encode(questions, generation, matcher);
  const { asked, why } = await encoding.asked(meetings(questions, view, encoding.bare, matcher));
  const parts = find(asked, view, learned, matcher);
  const checked = parts.map((part, i) => check(claims[i] as Asserted, part, view));
  const answer = answered(checked, read, parts, view);
  if (why) answer.explanation.understood.push(why);
  return answer;
}
