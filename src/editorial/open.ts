/** Moderators' work on articles, put together of the store, the library and whatever reads articles. */
import type { Library } from "../answer/library.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import { fold, wordsOf } from "../knowledge/words.ts";
import { type Deed, type Draft, NotKept, type Person, type Store } from "../store/store.ts";
import { type Adding, adding } from "./adding.ts";
import { corrected, dropped, kept, restored } from "./correcting.ts";
import { describing } from "./describing.ts";
import type { ArticleSummary, Editorial, Impossible, Outcome } from "./editorial.ts";
import { exportedFile } from "./export.ts";
import { houseRules } from "./house-rules.ts";
import { openService } from "./service.ts";
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
  const service = openService(store, library);
  const describe = describing(parts);

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

  /** Changes the draft as it is in the store at that moment. */
  async function changeDraft(
    owner: string,
    id: string,
    change: (draft: Draft) => Outcome<Draft>,
    deed?: Deed,
  ): Promise<Outcome<Draft>> {
    let outcome: Outcome<Draft> = undone({ name: "no-such-draft" });
    const stored = await store.changeDraft(
      owner,
      id,
      (draft) => {
        outcome = change(draft);
        return "done" in outcome && outcome.done !== draft ? outcome.done : undefined;
      },
      deed,
    );
    return stored ? { done: stored } : outcome;
  }

  /** On a fact that is there: another moderator may have dropped it meanwhile. */
  const onFact = (fact: string, change: (draft: Draft) => Outcome<Draft>) => (draft: Draft) =>
    draft.file.facts.some(({ id }) => id === fact) ? change(draft) : undone({ name: "no-such-fact" });

  /** @throws when a quotation does not stand in the article: that is a mistake of ours, and nothing is published */
  async function checkQuotes(file: SourceFile): Promise<void> {
    const text = await store.text(file.sha256);
    const wrong = text === undefined ? file.facts.map(({ id }) => id) : await unquoted(file.facts, text);
    if (wrong.length > 0) throw new Error(`Quotations that don't stand in their article: ${wrong.join(", ")}.`);
  }

  /** What an owner publishes is built on all that is published, by whichever process. */
  async function catchUpFor(owner: string): Promise<void> {
    await service.catchUp(owner);
    if (owner !== EVERYONE) await inTurn(EVERYONE, () => service.catchUp(EVERYONE));
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
    add: (owner, upload, heading, by) =>
      inTurn(owner, async () => {
        await catchUpFor(owner);
        return add(owner, upload, heading, by);
      }),
    draft: (owner, id) => store.draft(owner, id),
    drafts: (owner) => store.drafts(owner),
    async around(file, quote) {
      const text = await store.text(file.sha256);
      return text === undefined ? undefined : aroundQuote(text, quote, AROUND);
    },
    describe: (owner, id, heading, by) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        if (!draft) return undone({ name: "no-such-draft" });
        const change = await describe(draft, heading);
        if ("undone" in change) return change;
        return changeDraft(owner, id, change.done, { by, action: "described the draft", what: draft.file.title });
      }),
    correct: (owner, id, fact, correction, by) =>
      changeDraft(
        owner,
        id,
        onFact(fact, (draft) => corrected(draft, fact, correction, library.answersFor(owner))),
        { by, action: "corrected a fact", what: fact },
      ),
    keep: (owner, id, fact) =>
      changeDraft(
        owner,
        id,
        onFact(fact, (draft) => ({ done: kept(draft, fact) })),
      ),
    drop: (owner, id, fact, by) =>
      changeDraft(
        owner,
        id,
        onFact(fact, (draft) => ({ done: dropped(draft, fact) })),
        { by, action: "dropped a fact", what: fact },
      ),
    restore: (owner, id, by) =>
      changeDraft(owner, id, (draft) => ({ done: restored(draft) }), {
        by,
        action: "restored a fact",
        what: id,
      }),
    discard: (owner, id, by: Person) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        const deed = { by, action: "discarded the draft", what: draft?.file.title ?? id };
        if (!draft || !(await store.dropDraft(owner, id, deed))) return undone({ name: "no-such-draft" });
        return { done: draft.file };
      }),
    publish: (owner, id, by) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        if (!draft) return undone({ name: "no-such-draft" });
        const { file } = draft;
        if (file.facts.length === 0) return undone({ name: "empty-draft" });
        await checkQuotes(file);
        const publication = {
          owner,
          by,
          why: `added ${file.id}`,
          action: "published",
          what: file.id,
          add: { file, draft: id },
        };
        const next = (files: readonly SourceFile[]) => [...files.filter((one) => one.id !== file.id), file];
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
        const publication = { owner, by, why: `removed ${source}`, action: "removed", what: source, remove: source };
        try {
          return { done: await service.publish(publication, (files) => files.filter(({ id }) => id !== source)) };
        } catch (error) {
          if (error instanceof NotKept) return undone({ name: "no-such-article", typed: source });
          throw error;
        }
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
          return { done: await service.publish(publication, () => files) };
        } catch (error) {
          if (error instanceof NotKept) return undone({ name: "no-such-generation", typed: String(generation) });
          throw error;
        }
      }),

    settings: rules.settings,
    changeSettings: (owner, change, by, what) => inTurn(owner, () => rules.change(owner, change, by, what)),
    audit: (owner, most) => store.auditLines(owner, most),
    record: (owner, deed) => store.audit(owner, deed),
    async catchUp() {
      for (const owner of await store.owners()) await inTurn(owner, () => service.catchUp(owner));
      await rules.catchUp();
    },
    noteGap: (owner, question) => store.noteGap(owner, gapKey(question), question),
    gaps: (owner, most) => store.gaps(owner, most),
  };
}
