/** What is possible but unusual about a fact: its moderator is told before it is published. */
import { spanOf } from "../../knowledge/dates.ts";
import type { FactEntry, SourceFile } from "../../knowledge/schema.ts";
import { wordsOf } from "../../knowledge/words.ts";
import type { Parties } from "../names/parties.ts";

/** Years after its article, before the trading system began, and words of a quotation: beyond these a fact is unusual. */
const FAR = 10;
const EARLY = "1947";
const FEW_WORDS = 5;

/** Is it an objection of which nobody is named who objects? An applicant that objects to itself is none. */
export const lacksObjector = ({ kind, actors, economies }: FactEntry): boolean =>
  kind === "objection" && !actors.some(({ part, of, name }) => part === "objects" && !economies.includes(of ?? name));

function odditiesOfDay({ date, modality }: FactEntry, published: string): string[] {
  const [day, out] = [spanOf(date ?? ""), spanOf(published)];
  if (!day || !out) return [];
  if (Number(day.earliest.slice(0, 4)) > Number(out.latest.slice(0, 4)) + FAR)
    return [`Its day lies more than ${FAR} years after the article. Is that meant?`];
  if (day.latest < EARLY) return ["Its day lies before there was a GATT. Is that meant?"];
  if (modality === "fact" && day.earliest > out.latest)
    return ["It is told as done, on a day that had not come when the article was published. Is it a plan?"];
  return [];
}

/** @returns a sentence each; none if there is nothing unusual */
export function oddities(fact: FactEntry, { published }: Pick<SourceFile, "published">, parties: Parties): string[] {
  const original = fact.economies.find((id) => parties.isOriginal(id));
  return [
    ...(lacksObjector(fact)
      ? [
          "Who objects? Nobody is named, so /who-blocked can't name anybody: press Who and quotation and add a line such as “objects: Georgia”.",
        ]
      : []),
    ...(fact.economies.length === 0
      ? ["It is about no economy's accession, so no command about an economy shows it."]
      : []),
    ...(original
      ? [`${parties.name(original)} is an original member and accedes to nothing. Whose accession is it?`]
      : []),
    ...odditiesOfDay(fact, published),
    ...(wordsOf(fact.quote).length < FEW_WORDS
      ? ["The quotation is very short. Does it show what the fact says?"]
      : []),
  ];
}
