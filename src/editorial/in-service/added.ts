/** What owners have in service, as the store has kept it. */
import type { Added } from "../../answer/library.ts";
import type { Store } from "../../store/store.ts";

/** @returns by owner: the sources of its generation in service, and that generation's number */
export async function addedIn(store: Store): Promise<Map<string, Added>> {
  const added = new Map<string, Added>();
  for (const owner of await store.owners()) {
    const generation = await store.generation(owner);
    if (!generation) continue;
    const files = (await store.revisions(generation.revisions)).map(({ file }) => file);
    added.set(owner, { number: generation.number, files });
  }
  return added;
}
