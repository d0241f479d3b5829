/** Moderators' work on articles, put together of the store, the library and whatever reads articles. */
import type { Library } from "../answer/library.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import { fold, wordsOf } from "../knowledge/words.ts";
import {
  type Draft,
  type GenerationRecord,
  NotKept,
  type Person,
  type Publication,
  type Store,
} from "../store/store.ts";
import { type Adding, adding } from "./adding.ts";
import { corrected, dropped, kept, restored } from "./correcting.ts";
import type { ArticleSummary, Editorial, Impossible, Outcome } from "./editorial.ts";
import { exportedFile } from "./export.ts";
import { headed } from "./heading.ts";
import { houseRules } from "./house-rules.ts";
import { aroundQuote, unquoted } from "./verbatim.ts";

/** Characters shown around a quotation. */
const AROUND = 300;

export interface EditorialParts extends Omit<Adding, "store" | "library"> {
  store: Store;
  library: Library;
}

const undone = (why: Impossible): { undone: Impossible } => ({ undone: why });

/** Words of a question in their order, without what only asks: the same for "Who blocked Russia?" and "who blocked russia". */
const gapKey = (question: string): string =>
  wordsOf(fold(question))
    .map(({ folded }) => folded)
    .join(" ");

export async function openEditorial(parts: EditorialParts): Promise<Editorial> {
  const { store, library } = parts;
  const rules = await houseRules(store);

  /** One change of an owner's at a time. */
  const last = new Map<string, Promise<unknown>>();
  function inTurn<T>(owner: string, change: () => Promise<T>): Promise<T> {
    const turn = (last.get(owner) ?? Promise.resolve()).then(change);
    last.set(
      owner,
      turn.catch(() => undefined),
    );
    return turn;
  }

  const changeDraft = (owner: string, id: string, change: (draft: Draft) => Outcome<Draft>): Promise<Outcome<Draft>> =>
    inTurn(owner, async () => {
      const draft = await store.draft(owner, id);
      if (!draft) return undone({ name: "no-such-draft" });
      const changed = change(draft);
      if ("undone" in changed) return changed;
      const stored = await store.changeDraft(changed.done);
      return stored ? { done: stored } : undone({ name: "no-such-draft" });
    });

  /** Builds the generation that the publication leads to, keeps it, and puts it into service. */
  async function putInService(publication: Publication, files: readonly SourceFile[]): Promise<GenerationRecord> {
    const { owner } = publication;
    const number = ((await store.generation(owner))?.number ?? 0) + 1;
    let record: GenerationRecord | undefined;
    await library.stock(owner, { number, files }, async () => {
      record = await store.publish(publication);
    });
    if (!record) throw new Error("A generation went into service without having been kept.");
    return record;
  }

  /** @throws when a quotation does not stand in the article: that is a mistake of ours, and nothing is published */
  async function checkQuotes(file: SourceFile): Promise<void> {
    const text = await store.text(file.sha256);
    const wrong = text === undefined ? file.facts.map(({ id }) => id) : unquoted(file, text);
    if (wrong.length > 0) throw new Error(`Quotations that don't stand in their article: ${wrong.join(", ")}.`);
  }

  const filesOf = (owner: string): readonly SourceFile[] => library.added(owner)?.files ?? [];

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

  const add = adding(parts);

  return {
    add: (owner, upload, heading, by) => inTurn(owner, () => add(owner, upload, heading, by)),
    draft: (owner, id) => store.draft(owner, id),
    drafts: (owner) => store.drafts(owner),
    async around(file, quote) {
      const text = await store.text(file.sha256);
      return text === undefined ? undefined : aroundQuote(text, quote, AROUND);
    },
    describe: (owner, id, heading) =>
      changeDraft(owner, id, (draft) => {
        const outcome = headed(draft.file, heading);
        return "undone" in outcome ? outcome : { done: { ...draft, file: outcome.done } };
      }),
    correct: (owner, id, fact, correction) =>
      changeDraft(owner, id, (draft) => corrected(draft, fact, correction, library.answersFor(owner))),
    keep: (owner, id, fact) => changeDraft(owner, id, (draft) => ({ done: kept(draft, fact) })),
    drop: (owner, id, fact) => changeDraft(owner, id, (draft) => ({ done: dropped(draft, fact) })),
    restore: (owner, id) => changeDraft(owner, id, (draft) => ({ done: restored(draft) })),
    discard: (owner, id, by: Person) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        if (!draft || !(await store.dropDraft(owner, id))) return undone({ name: "no-such-draft" });
        await store.audit(owner, { by, action: "discarded the draft", what: draft.file.title });
        return { done: draft.file };
      }),
    publish: (owner, id, by) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        if (!draft) return undone({ name: "no-such-draft" });
        const { file } = draft;
        if (file.facts.length === 0) return undone({ name: "empty-draft" });
        await checkQuotes(file);
        const others = filesOf(owner).filter((one) => one.id !== file.id);
        const publication = {
          owner,
          by,
          why: `added ${file.id}`,
          action: "published",
          what: file.id,
          add: { file, draft: id },
        };
        const { number } = await putInService(publication, [...others, file]);
        return { done: { source: file.id, generation: number, facts: file.facts.length } };
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
        const files = filesOf(owner);
        if (!files.some(({ id }) => id === source)) return undone({ name: "no-such-article", typed: source });
        const publication = { owner, by, why: `removed ${source}`, action: "removed", what: source, remove: source };
        const rest = files.filter(({ id }) => id !== source);
        return { done: await putInService(publication, rest) };
      }),
    history: (owner) => store.generations(owner),
    rollback: (owner, generation, by) =>
      inTurn(owner, async () => {
        const wanted = (await store.generations(owner)).find(({ number }) => number === generation);
        if (!wanted) return undone({ name: "no-such-generation", typed: String(generation) });
        try {
          const files = (await store.revisions(wanted.revisions)).map(({ file }) => file);
          const why = `back to generation ${generation}`;
          const publication = {
            owner,
            by,
            why,
            action: "went back",
            what: `to generation ${generation}`,
            rollback: generation,
          };
          return { done: await putInService(publication, files) };
        } catch (error) {
          if (error instanceof NotKept) return undone({ name: "no-such-generation", typed: String(generation) });
          throw error;
        }
      }),

    settings: rules.settings,
    changeSettings: (owner, change, by, what) => inTurn(owner, () => rules.change(owner, change, by, what)),
    audit: (owner, most) => store.auditLines(owner, most),
    noteGap: (owner, question) => store.noteGap(owner, gapKey(question), question),
    gaps: (owner, most) => store.gaps(owner, most),
  };
}
