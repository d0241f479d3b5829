/** What stands at the head of an article, as a moderator has it: it goes before what was read off the text. */
import { sayDay, spanOf } from "../../knowledge/dates.ts";
import { ASKS_PUBLISHER, NO_PUBLISHER } from "../../knowledge/publisher.ts";
import { readDay } from "../../knowledge/read-day.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import { sourceSchema } from "../../knowledge/schema.ts";
import type { Heading, Outcome, WrongField } from "../editorial.ts";
import { quoted } from "../names/titles.ts";

const wrong = (field: string, why: string): { undone: WrongField } => ({
  undone: { name: "wrong-field", wrong: [{ field, why }] },
});

/** Why a day is that of publication. */
export const AS_MODERATORS_HAVE_IT = "As the moderator who added it has it.";

/** The morning of a day comes on its far side of the world before its evening is over here. */
const latestToday = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** @returns the day of publication that was typed; undefined if none was */
export function publishedIn({ published }: Heading): Outcome<string | undefined, WrongField> {
  if (published === undefined) return { done: undefined };
  const field = "Date of publication";
  const day = readDay(published);
  if (day === undefined) return wrong(field, `${quoted(published)} is no day; write 10 June 2015, June 2015 or 2015`);
  if ((spanOf(day)?.earliest ?? "") > latestToday()) return wrong(field, `${sayDay(day)} has not come yet`);
  return { done: day };
}

/** @returns what a moderator is still to be told, once it is known who published it */
export const stillToTell = (notes: readonly string[], { publisher }: Pick<SourceFile, "publisher">): string[] =>
  notes.filter((note) => note !== ASKS_PUBLISHER || publisher === NO_PUBLISHER);

/** @returns the file under that heading, or what is wrong with it; its day of publication is no matter of this */
export function headed(
  file: SourceFile,
  { title, publisher, url }: Omit<Heading, "published">,
): Outcome<SourceFile, WrongField> {
  if (url !== undefined && !sourceSchema.shape.url.safeParse(url).success)
    return wrong("Address", "it has to begin with https://");
  return {
    done: { ...file, ...(title ? { title } : {}), ...(publisher ? { publisher } : {}), ...(url ? { url } : {}) },
  };
}
