/** What stands at the head of an article, as a moderator has it: it goes before what was read off the text. */
import { readDay } from "../knowledge/read-day.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import { sourceSchema } from "../knowledge/schema.ts";
import type { Heading, Impossible, Outcome } from "./editorial.ts";

const wrong = (field: string, why: string): { undone: Extract<Impossible, { name: "wrong-field" }> } => ({
  undone: { name: "wrong-field", field, why },
});

/** @returns the file under that heading, or what is wrong with it */
export function headed(
  file: SourceFile,
  { title, publisher, published, url }: Heading,
): Outcome<SourceFile, Extract<Impossible, { name: "wrong-field" }>> {
  const day = published === undefined ? undefined : readDay(published);
  if (published !== undefined && day === undefined)
    return wrong("Date of publication", `“${published}” is no day; write 2015-06-10 or 10 June 2015`);
  if (url !== undefined && !sourceSchema.shape.url.safeParse(url).success)
    return wrong("Address", "it has to begin with https://");
  const dated =
    day === undefined || day === file.published
      ? {}
      : {
          published: day,
          published_basis: "stated" as const,
          published_reason: "As the moderator who added it has it.",
        };
  return {
    done: {
      ...file,
      ...(title ? { title } : {}),
      ...(publisher ? { publisher } : {}),
      ...(url ? { url } : {}),
      ...dated,
    },
  };
}
