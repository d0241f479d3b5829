/** Articles in and out of service: published, removed, brought back, exported. */
import type { Library } from "../../answer/library.ts";
import { EVERYONE } from "../../knowledge/owner.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import { type GenerationRecord, NotKept, type Store } from "../../store/store.ts";
import type { ArticleSummary, Comparison, Editorial, Impossible, Outcome } from "../editorial.ts";
import type { InTurn } from "../in-turn.ts";
import { listed, quoted } from "../names/titles.ts";
import { unquoted } from "../quotation/verbatim.ts";
import { filesIn } from "./added.ts";
import { exportedFile } from "./export.ts";
import type { Service } from "./service.ts";

interface Circulating {
  store: Store;
  library: Library;
  inTurn: InTurn;
  service: Service;
}

type Circulation = Pick<Editorial, "publish" | "articles" | "exported" | "remove" | "history" | "compare" | "rollback">;

const undone = (why: Impossible): { undone: Impossible } => ({ undone: why });

/** "back: “A”; out of service: “B”" */
const sayComparison = ({ comes, goes, changes }: Comparison): string =>
  [
    ...(comes.length > 0 ? [`back: ${listed(comes)}`] : []),
    ...(goes.length > 0 ? [`out of service: ${listed(goes)}`] : []),
    ...(changes.length > 0 ? [`as before: ${listed(changes)}`] : []),
  ].join("; ") || "nothing changed";

export function circulating({ store, library, inTurn, service }: Circulating): Circulation {
  const filesOf = (owner: string): readonly SourceFile[] => library.added(owner)?.files ?? [];

  /** @throws when a quotation does not stand in the article: that is a mistake of ours, and nothing is published */
  async function checkQuotes(file: SourceFile): Promise<void> {
    const text = await store.text(file.sha256);
    const wrong = text === undefined ? file.facts.map(({ id }) => id) : await unquoted(file.facts, text);
    if (wrong.length > 0) throw new Error(`Quotations that don't stand in their article: ${wrong.join(", ")}.`);
  }

  async function summaries(owner: string, isShared: boolean): Promise<ArticleSummary[]> {
    const generation = await store.generation(owner);
    const revisions = generation ? await store.revisions(generation.revisions) : [];
    return revisions.map(({ file, addedBy, addedAt }) => ({
      id: file.id,
      title: file.title,
      publisher: file.publisher,
      published: file.published,
      facts: file.facts.length,
      addedBy: addedBy.name,
      addedAt,
      isShared,
    }));
  }

  /** What is different in a generation from the one in service. */
  async function comparison(owner: string, wanted: GenerationRecord): Promise<Comparison> {
    const current = await store.generation(owner);
    const [now, then] = [new Set(current?.revisions), new Set(wanted.revisions)];
    const fresh = await store.revisions([...then].filter((id) => !now.has(id)));
    const old = await store.revisions([...now].filter((id) => !then.has(id)));
    const [freshIds, oldIds] = [fresh, old].map((some) => new Set(some.map(({ file }) => file.id)));
    const titles = (some: typeof fresh, fits: (id: string) => boolean) =>
      some.flatMap(({ file }) => (fits(file.id) ? [file.title] : []));
    return {
      comes: titles(fresh, (id) => !oldIds?.has(id)),
      goes: titles(old, (id) => !freshIds?.has(id)),
      changes: titles(fresh, (id) => oldIds?.has(id) === true),
    };
  }

  const generationOf = async (owner: string, number: number): Promise<GenerationRecord | undefined> =>
    (await store.generations(owner)).find((one) => one.number === number);

  return {
    publish: (owner, id, by) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        if (!draft) return undone({ name: "no-such-draft" });
        const { file } = draft;
        if (file.facts.length === 0) return undone({ name: "empty-draft" });
        await checkQuotes(file);
        await service.catchUp(owner);
        const deed = filesOf(owner).some((one) => one.id === file.id) ? "corrected" : "added";
        const publication = {
          owner,
          by,
          why: `${deed} ${quoted(file.title)}`,
          action: deed === "corrected" ? "published anew" : "published",
          what: quoted(file.title),
          add: { file, draft: id },
        };
        // a correction stays in its article's place
        const next = (files: readonly SourceFile[]) =>
          files.some((one) => one.id === file.id)
            ? files.map((one) => (one.id === file.id ? file : one))
            : [...files, file];
        try {
          const { number } = await service.publish(publication, next);
          return { done: { source: file.id, generation: number, facts: file.facts.length } };
        } catch (error) {
          // another process was first
          if (error instanceof NotKept) return undone({ name: "no-such-draft" });
          throw error;
        }
      }),

    async articles(owner) {
      const own = await summaries(owner, false);
      return owner === EVERYONE ? own : [...own, ...(await summaries(EVERYONE, true))];
    },
    async exported(owner, source) {
      const file = filesOf(owner).find(({ id }) => id === source);
      return file ? { done: exportedFile(file) } : undone({ name: "no-such-article", typed: source });
    },
    remove: (owner, source, by) =>
      inTurn(owner, async () => {
        await service.catchUp(owner);
        const title = quoted(filesOf(owner).find(({ id }) => id === source)?.title ?? source);
        const publication = { owner, by, why: `removed ${title}`, action: "removed", what: title, remove: source };
        try {
          return { done: await service.publish(publication, (files) => files.filter(({ id }) => id !== source)) };
        } catch (error) {
          if (error instanceof NotKept) return undone({ name: "no-such-article", typed: source });
          throw error;
        }
      }),
    history: (owner) => store.generations(owner),
    async compare(owner, generation) {
      const wanted = await generationOf(owner, generation);
      if (!wanted) return undone({ name: "no-such-generation", typed: String(generation) });
      return { done: await comparison(owner, wanted) };
    },
    rollback: (owner, generation, by) =>
      inTurn(owner, async (): Promise<Outcome<GenerationRecord>> => {
        const wanted = await generationOf(owner, generation);
        if (!wanted) return undone({ name: "no-such-generation", typed: String(generation) });
        try {
          const files = await filesIn(store, wanted);
          const said = sayComparison(await comparison(owner, wanted));
          const publication = {
            owner,
            by,
            why: `back to generation ${generation}; ${said}`,
            action: "went back",
            what: `to generation ${generation}; ${said}`,
            rollback: generation,
          };
          return { done: await service.publish(publication, () => files) };
        } catch (error) {
          if (error instanceof NotKept) return undone({ name: "no-such-generation", typed: String(generation) });
          throw error;
        }
      }),
  };
}
