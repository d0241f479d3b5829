/** Articles to store, without vitest: scripts that run apart use them too. */
import { createHash } from "node:crypto";
import { type SourceFile, sourceSchema } from "../../src/knowledge/schema.ts";

/** An article of that id: its text and its facts. */
export function articleOf(id: string, title = "Bhutan moves"): { text: string; file: SourceFile } {
  const quote = `Bhutan applied to join the World Trade Organization, says ${id}.`;
  const text = `${title}\n\nTHIMPHU, 3 May 2024 - ${quote} ${"More was said on the day. ".repeat(80)}\n`;
  const file = sourceSchema.parse({
    id,
    kind: "newspaper",
    publisher: "Kuensel",
    title,
    language: "en",
    published: "2024-05-03",
    published_basis: "stated",
    published_reason: "its dateline",
    sha256: createHash("sha256").update(text).digest("hex"),
    facts: [
      {
        id: `${id}-applied`,
        kind: "milestone",
        economies: ["BTN"],
        date: "1999-09-01",
        statement: "Bhutan applied to join the WTO.",
        quote,
      },
    ],
  });
  return { text, file };
}
