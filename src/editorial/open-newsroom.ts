/** Opens all that moderators' work needs: the store, the library with what owners have added, and what is done with articles. */

import type { Library } from "../answer/library.ts";
import { openLibrary, type Shelf } from "../answer/open-library.ts";
import type { Problem } from "../knowledge/problem.ts";
import { openStore } from "../store/open.ts";
import { ingesting } from "./adding/ingesting.ts";
import type { Editorial } from "./editorial.ts";
import { addedIn } from "./in-service/added.ts";
import { watch } from "./in-service/watching.ts";
import { openEditorial } from "./open-editorial.ts";

export interface Newsroom {
  library: Library;
  editorial: Editorial;
  close(): Promise<void>;
}

/**
 * @param dataDir where the store lies
 * @throws StoreFault if the store can't be opened
 */
export async function openNewsroom(
  shelf: Omit<Shelf, "added">,
  dataDir: string,
): Promise<({ outcome: "open" } & Newsroom) | { outcome: "problems"; problems: Problem[] }> {
  const store = await openStore({ dataDir });
  try {
    const opened = await openLibrary({ ...shelf, added: await addedIn(store) });
    if (opened.outcome === "problems") {
      await store.close();
      return opened;
    }
    const { library } = opened;
    const editorial = await openEditorial({ store, library, ...ingesting(library, store, shelf.matcher) });
    const unwatch = await watch(store, () => editorial.catchUp());
    const close = async () => {
      await unwatch();
      await store.close();
    };
    return { outcome: "open", library, editorial, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
