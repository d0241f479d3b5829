/** What owners have in service, as the store has kept it. */
import type { Added } from "../../answer/library.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import type { GenerationRecord, Store } from "../../store/store.ts";

/** The articles of a generation. */
export const filesIn = async (
  store: Pick<Store, "revisions">,
  { revisions }: Pick<GenerationRecord, "revisions">,
): Promise<SourceFile[]> => (await store.revisions(revisions)).map(({ file }) => file);

/** @returns by owner: the sources of its generation in service, and that generation's number */
export async function addedIn(store: Store): Promise<Map<string, Added>> {
  const added = new Map<string, Added>();
  for (const owner of await store.owners()) {
    const generation = await store.generation(owner);
    if (!generation) continue;
    const files = await filesIn(store, generation);
    added.set(owner, { number: generation.number, files });
  }
  return added;
}
