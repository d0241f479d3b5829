/** Short marks of what a moderator was shown, which its buttons carry: a form that was opened on something else is told apart. */
import { createHash } from "node:crypto";
import type { FactEntry, SourceFile } from "../../knowledge/schema.ts";

const stampOf = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 8);

/** Of all that can be corrected of a fact. */
export const stampOfFact = ({
  kind,
  modality,
  date,
  economies,
  statement,
  actors,
  speaker,
  quote,
}: FactEntry): string => stampOf([kind, modality, date, economies, statement, actors, speaker, quote]);

/** Of what stands at the head of an article. */
export const stampOfHead = ({ title, publisher, published, url }: SourceFile): string =>
  stampOf([title, publisher, published, url]);

/** What tells a fact from the others of its article, short enough for a button: `12.who` of `source.12.who`. */
export const markOf = ({ id: source }: SourceFile, { id }: Pick<FactEntry, "id">): string =>
  id.slice(source.length + 1);
