/** What the buttons and forms of a draft's pages do. Whatever goes wrong is shown on the page that it was done on. */
import type { Call } from "../../src/discord/command/command.ts";
import type { Failure } from "../../src/discord/command/failure.ts";
import type { Outcome } from "../../src/discord/command/outcome.ts";
import { markOf, stampOfFact, stampOfHead } from "../../src/editorial/drafts/stamp.ts";
import type { Outcome as Done } from "../../src/editorial/editorial.ts";
import type { Draft } from "../../src/store/store.ts";
import { serverOf } from "../options.ts";
import { castOf, correctionOf, headingOf } from "./forms.ts";
import { shownDraft } from "./shown.ts";

/** The place that the fact has now which a button is on; -1 if it was dropped. */
const placeOf = ({ file }: Draft, call: Call): number =>
  file.facts.findIndex((fact) => markOf(file, fact) === call.get("fact"));

export const factOf = (draft: Draft, call: Call) => draft.file.facts[placeOf(draft, call)];

type Deed = (draft: Draft, call: Call) => Promise<Outcome>;

/** On the page of the fact, or of the draft, as it was. */
function failed(failure: Failure, draft: Draft, call: Call): Promise<Outcome> | Outcome {
  if (failure.name === "no-such-draft") return { show: "failure", failure };
  const at = placeOf(draft, call);
  return shownDraft(draft, call, { trouble: failure, ...(at < 0 ? {} : { at }) });
}

async function after(
  changed: Promise<Done<Draft>>,
  at: number | undefined,
  draft: Draft,
  call: Call,
): Promise<Outcome> {
  const outcome = await changed;
  return "done" in outcome ? shownDraft(outcome.done, call, { at }) : failed(outcome.undone, draft, call);
}

/** On a fact: what is shown after it is that fact, or the one that has come to its place. */
const onFact =
  (change: (draft: Draft, fact: string, call: Call) => Promise<Done<Draft>>, step = 0): Deed =>
  async (draft, call) => {
    // a button that says only the place may be older than what stands there now
    if (!call.get("fact")) return shownDraft(draft, call, { at: Number(call.get("at")) });
    const at = placeOf(draft, call);
    const fact = draft.file.facts[at];
    if (!fact) return failed({ name: "no-such-fact" }, draft, call);
    const isLast = at + step >= draft.file.facts.length;
    return after(change(draft, fact.id, call), isLast ? undefined : at + step, draft, call);
  };

/** Is what a form was opened on no longer so? Another moderator's correction would be undone unseen. */
export function isChanged(draft: Draft, call: Call): boolean {
  const fact = factOf(draft, call);
  const now = call.get("fact") ? fact && stampOfFact(fact) : stampOfHead(draft.file);
  return now !== undefined && now !== call.get("was");
}

const unlessChanged =
  (deed: Deed): Deed =>
  async (draft, call) =>
    isChanged(draft, call) ? failed({ name: "changed-meanwhile" }, draft, call) : deed(draft, call);

const request = (id: string, values: Record<string, string> = {}) => ({
  command: "draft",
  values: new Map([["id", id], ...Object.entries(values)]),
});

/** Of the facts nobody has looked at; nothing is kept from being published, but it is asked once. */
async function publish(draft: Draft, call: Call): Promise<Outcome> {
  const { id, file, kept } = draft;
  const open = file.facts.filter((fact) => !kept.includes(fact.id)).length;
  if (open > 0 && !call.get("confirmed")) {
    const oddities = await call.editorial.oddities(serverOf(call), file);
    const odd = [...oddities.values()].filter((some) => some.length > 0).length;
    return {
      show: "confirm",
      note: { name: "confirm-publish", title: file.title, open, facts: file.facts.length, odd },
      label: "Publish anyway",
      request: request(id, { do: "publish", confirmed: "yes" }),
      back: { label: "Back to the draft", request: request(id) },
    };
  }
  const published = await call.editorial.publish(serverOf(call), id, call.asker);
  if ("undone" in published) return failed(published.undone, draft, call);
  return { show: "in-service", published: published.done, title: file.title };
}

async function discard({ id, file }: Draft, call: Call): Promise<Outcome> {
  const inService = call.editorial.isInService(serverOf(call), file.id);
  if (!call.get("confirmed"))
    return {
      show: "confirm",
      note: { name: "confirm-discard", title: file.title, facts: file.facts.length, inService },
      label: "Discard",
      request: request(id, { do: "discard", confirmed: "yes" }),
      back: { label: "Never mind", request: request(id) },
    };
  const discarded = await call.editorial.discard(serverOf(call), id, call.asker);
  if ("undone" in discarded) return { show: "failure", failure: discarded.undone };
  return { show: "note", note: { name: "draft-discarded", title: discarded.done.title } };
}

const DEEDS = {
  show: (draft, call) => shownDraft(draft, call, call.get("at") === undefined ? {} : { at: Number(call.get("at")) }),
  keep: onFact(({ id }, fact, call) => call.editorial.keep(serverOf(call), id, fact, call.asker), 1),
  drop: onFact(({ id }, fact, call) => call.editorial.drop(serverOf(call), id, fact, call.asker)),
  correct: unlessChanged(
    onFact(({ id }, fact, call) => call.editorial.correct(serverOf(call), id, fact, correctionOf(call), call.asker)),
  ),
  who: unlessChanged(
    onFact(({ id }, fact, call) => call.editorial.correct(serverOf(call), id, fact, castOf(call), call.asker)),
  ),
  restore: (draft, call) => after(call.editorial.restore(serverOf(call), draft.id, call.asker), undefined, draft, call),
  describe: unlessChanged((draft, call) =>
    after(call.editorial.describe(serverOf(call), draft.id, headingOf(call), call.asker), undefined, draft, call),
  ),
  publish,
  discard,
} satisfies Record<string, Deed>;

export const deedOf = (call: Call): Deed => {
  const wanted = call.get("do") ?? "show";
  return Object.hasOwn(DEEDS, wanted) ? DEEDS[wanted as keyof typeof DEEDS] : DEEDS.show;
};
