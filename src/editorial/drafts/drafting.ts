/** Moderators' work on drafts: looked through, corrected, discarded; and articles in service that become drafts again. */
import type { Library } from "../../answer/library.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import type { DeedOn, Draft, Person, Store } from "../../store/store.ts";
import type { Editorial, Impossible, Outcome } from "../editorial.ts";
import type { InTurn } from "../in-turn.ts";
import { namesIn } from "../names/compiled.ts";
import { type Parties, partiesIn } from "../names/parties.ts";
import { quoted } from "../names/titles.ts";
import { aroundQuote } from "../quotation/verbatim.ts";
import { factIn, sayChanges, sayHeadChanges } from "./changes.ts";
import { corrected, dropped, kept, restored } from "./correcting.ts";
import type { describing } from "./describing.ts";
import { oddities } from "./oddities.ts";
import { unsaid } from "./unsaid.ts";

/** Characters shown around a quotation. */
const AROUND = 300;

interface Drafting {
  store: Store;
  library: Library;
  inTurn: InTurn;
  describe: ReturnType<typeof describing>;
  /** Takes in what other processes have published for the owner. */
  catchUp(owner: string): Promise<void>;
}

type Drafts = Pick<
  Editorial,
  | "draft"
  | "drafts"
  | "oddities"
  | "parties"
  | "isInService"
  | "reopen"
  | "around"
  | "describe"
  | "correct"
  | "keep"
  | "drop"
  | "restore"
  | "discard"
>;

const undone = (why: Impossible): { undone: Impossible } => ({ undone: why });

/** On a fact that is there: another moderator may have dropped it meanwhile. */
const onFact = (fact: string, change: (draft: Draft) => Outcome<Draft>) => (draft: Draft) =>
  draft.file.facts.some(({ id }) => id === fact) ? change(draft) : undone({ name: "no-such-fact" });

const factOf = ({ file }: Draft, fact: string) => file.facts.find(({ id }) => id === fact);

/** Does something with a fact, and names it in the audit log. */
const deedOn =
  (action: string, fact: string, by: Person): DeedOn =>
  (before, after) => {
    const found = factOf(before, fact) ?? factOf(after, fact);
    return { by, action, what: found ? factIn(before.file, found) : quoted(before.file.title) };
  };

const correction =
  (fact: string, by: Person, parties: Parties): DeedOn =>
  (before, after) => {
    const [was, is] = [factOf(before, fact), factOf(after, fact)];
    if (!was || !is) throw new Error(`Fact ${fact} was corrected, but is not there.`);
    const changes = sayChanges(was, is, parties);
    return changes
      ? { by, action: "corrected a fact", what: `${factIn(before.file, was)}: ${changes}` }
      : { by, action: "accepted a fact", what: factIn(before.file, was) };
  };

const restoration =
  (by: Person): DeedOn =>
  (before, after) => {
    const back = after.file.facts.find(({ id }) => !factOf(before, id));
    return { by, action: "restored a fact", what: back ? factIn(before.file, back) : quoted(before.file.title) };
  };

export function drafting({ store, library, inTurn, describe, catchUp }: Drafting): Drafts {
  const parties = (owner: string): Parties => partiesIn(library.shipped(), library.answersFor(owner));
  const inService = (owner: string, source: string): SourceFile | undefined =>
    library.added(owner)?.files.find(({ id }) => id === source);

  /** Changes the draft as it is in the store at that moment. */
  async function changeDraft(
    owner: string,
    id: string,
    change: (draft: Draft) => Outcome<Draft>,
    deed: DeedOn,
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

  const onOne =
    (change: (draft: Draft, fact: string) => Draft, action: string): Drafts["keep"] =>
    (owner, id, fact, by) =>
      changeDraft(
        owner,
        id,
        onFact(fact, (draft) => ({ done: change(draft, fact) })),
        deedOn(action, fact, by),
      );

  return {
    draft: (owner, id) => store.draft(owner, id),
    drafts: (owner) => store.drafts(owner),
    parties,
    isInService: (owner, source) => inService(owner, source) !== undefined,
    async oddities(owner, file) {
      const known = parties(owner);
      const shipped = library.shipped();
      const text = await store.text(file.sha256);
      const article = { text: text ?? "", names: namesIn(shipped), thesaurus: shipped.thesaurus };
      const beyond = text === undefined ? () => [] : unsaid(article, file);
      return new Map(file.facts.map((fact) => [fact.id, [...oddities(fact, file, known), ...beyond(fact)]]));
    },
    async around(file, quote) {
      const text = await store.text(file.sha256);
      return text === undefined ? undefined : aroundQuote(text, quote, AROUND);
    },
    reopen: (owner, source, by) =>
      inTurn(owner, async () => {
        await catchUp(owner);
        const waiting = (await store.drafts(owner)).find(({ file }) => file.id === source);
        if (waiting) return { done: waiting };
        const file = inService(owner, source);
        if (!file) return undone({ name: "no-such-article", typed: source });
        // what nobody looked at before it was published has still not been looked at
        const seen = await store.lookedAt(owner, source);
        const deed = { by, action: "reopened", what: quoted(file.title) };
        return { done: await store.addDraft({ owner, by, file, kept: seen, dropped: [], notes: [] }, deed) };
      }),
    describe: (owner, id, heading, by) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        if (!draft) return undone({ name: "no-such-draft" });
        const change = await describe(draft, heading);
        if ("undone" in change) return change;
        return changeDraft(owner, id, change.done, (before, after) => ({
          by,
          action: "described the draft",
          what: `${quoted(before.file.title)}: ${sayHeadChanges(before.file, after.file) || "nothing changed"}`,
        }));
      }),
    async correct(owner, id, fact, changes, by) {
      const known = parties(owner);
      const draft = changes.quote === undefined ? undefined : await store.draft(owner, id);
      const text = draft && (await store.text(draft.file.sha256));
      const change = (now: Draft) => corrected(now, fact, changes, { parties: known, text });
      return changeDraft(owner, id, onFact(fact, change), correction(fact, by, known));
    },
    keep: onOne(kept, "accepted a fact"),
    drop: onOne(dropped, "dropped a fact"),
    restore: (owner, id, by) => changeDraft(owner, id, (draft) => ({ done: restored(draft) }), restoration(by)),
    discard: (owner, id, by) =>
      inTurn(owner, async () => {
        const draft = await store.draft(owner, id);
        const deed = { by, action: "discarded the draft", what: quoted(draft?.file.title ?? id) };
        if (!draft || !(await store.dropDraft(owner, id, deed))) return undone({ name: "no-such-draft" });
        return { done: draft.file };
      }),
  };
}
