/** A source as a file for `knowledge/sources`, as a person would have written it: nothing that is empty, the schema in its first line. */
import { stringify } from "yaml";
import type { SourceFile } from "../../knowledge/schema.ts";

const HEAD = "# yaml-language-server: $schema=../schema/source.json\n";

/** Fields that say nothing: empty lists, and what holds where nothing is said. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const said = Object.entries(value).filter(
    ([name, inner]) =>
      inner !== undefined &&
      !(name === "modality" && inner === "fact") &&
      !(name !== "economies" && Array.isArray(inner) && inner.length === 0),
  );
  return Object.fromEntries(said.map(([name, inner]) => [name, bare(inner)]));
}

export const exportedFile = (file: SourceFile): { name: string; yaml: string } => ({
  name: `${file.id}.yaml`,
  yaml: HEAD + stringify(bare(file), { lineWidth: 0 }),
});
