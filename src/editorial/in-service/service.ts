/** What the library serves, held to what the store keeps: other processes publish into the same store. */
import type { Library } from "../../answer/library.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import { type GenerationRecord, Overtaken, type Publication, type Store } from "../../store/store.ts";
import { filesIn } from "./added.ts";

export interface Service {
  /** Puts into service what another process has published for the owner. */
  catchUp(owner: string): Promise<void>;
  /**
   * Builds the generation that the publication leads to, keeps it, and puts it into service.
   * @param next the files of that generation, given those in service
   */
  publish(
    publication: Publication,
    next: (files: readonly SourceFile[]) => readonly SourceFile[],
  ): Promise<GenerationRecord>;
}

/** Both are to be called for one owner at a time. */
export function openService(store: Store, library: Library): Service {
  async function catchUp(owner: string): Promise<void> {
    const generation = await store.generation(owner);
    if (!generation || generation.number === library.added(owner)?.number) return;
    const files = await filesIn(store, generation);
    await library.stock(owner, { number: generation.number, files }, async () => {});
  }

  return {
    catchUp,
    async publish(publication, next) {
      const { owner } = publication;
      for (;;) {
        await catchUp(owner);
        const { number: onto, files } = library.added(owner) ?? { number: 0, files: [] };
        let record: GenerationRecord | undefined;
        try {
          await library.stock(owner, { number: onto + 1, files: next(files) }, async () => {
            record = await store.publish({ ...publication, onto });
          });
        } catch (error) {
          if (error instanceof Overtaken) continue;
          throw error;
        }
        if (!record) throw new Error("A generation went into service without having been kept.");
        return record;
      }
    },
  };
}
