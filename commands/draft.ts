import type { Call, Command } from "../src/discord/command.ts";
import type { Form } from "../src/discord/form.ts";
import type { Outcome } from "../src/discord/outcome.ts";
import type { Correction, Outcome as Done, Heading } from "../src/editorial/editorial.ts";
import { markOf, stampOfFact, stampOfHead } from "../src/editorial/stamp.ts";
import { isKind, KINDS } from "../src/knowledge/schema.ts";
import type { Draft } from "../src/store/store.ts";
import { serverOf } from "./options.ts";

/** The place that the fact has now which a button is on; -1 if it was dropped. */
const placeOf = ({ file }: Draft, call: Call): number =>
  file.facts.findIndex((fact) => markOf(file, fact) === call.get("fact"));

/** The draft as a whole, or the fact at a place, with what stands around it in the article. */
async function shown(draft: Draft, at: number | undefined, call: Call): Promise<Outcome> {
  const fact = at === undefined ? undefined : draft.file.facts[at];
  if (at === undefined || !fact) return { show: "draft", draft };
  const around = await call.editorial.around(draft.file, fact.quote);
  return { show: "draft", draft, at, ...(around ? { around } : {}) };
}

async function after(changed: Promise<Done<Draft>>, at: number | undefined, call: Call): Promise<Outcome> {
  const outcome = await changed;
  return "done" in outcome ? shown(outcome.done, at, call) : { show: "failure", failure: outcome.undone };
}

const HEADING = ["title", "publisher", "published", "url"] as const;

function headingOf(call: Call): Heading {
  return Object.fromEntries(HEADING.flatMap((field) => (call.get(field) ? [[field, call.need(field)]] : [])));
}

function correctionOf(call: Call): Correction {
  const kind = call.get("kind");
  const statement = call.get("statement");
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(statement ? { statement } : {}),
    // a form that comes back with an empty field means it: the day and the economies are taken away
    date: call.get("date") ?? "",
    economies: (call.get("economies") ?? "").split(",").flatMap((one) => one.trim() || []),
  };
}

function headingForm({ file }: Draft): Form {
  return {
    title: "Date and publisher",
    fields: [
      { name: "title", label: "Title", value: file.title, required: true },
      { name: "publisher", label: "Publisher", value: file.publisher, required: true },
      {
        name: "published",
        label: "Date of publication",
        hint: "2015-06-10, or 10 June 2015",
        value: file.published.includes("/") ? "" : file.published,
        required: true,
      },
      { name: "url", label: "Address", hint: "https://…", value: file.url ?? "" },
    ],
  };
}

function correctionForm({ kind, date, statement, economies }: Draft["file"]["facts"][number]): Form {
  return {
    title: "Correct a fact",
    fields: [
      {
        name: "kind",
        label: "Kind",
        value: kind,
        required: true,
        choices: KINDS.map((one) => ({ name: one, value: one })),
      },
      { name: "date", label: "When", hint: "2015-06-10, 2015-06, 2015; empty: nothing says", value: date ?? "" },
      {
        name: "economies",
        label: "Whose accession it is about",
        hint: "Names, with commas",
        value: economies.join(", "),
      },
      {
        name: "statement",
        label: "What it says",
        hint: "One sentence that stands alone",
        value: statement,
        long: true,
        required: true,
      },
    ],
  };
}

type Deed = (draft: Draft, call: Call) => Promise<Outcome>;

/** On a fact: what is shown after it is that fact, or the one that has come to its place. */
const onFact =
  (change: (draft: Draft, fact: string, call: Call) => Promise<Done<Draft>>, step = 0): Deed =>
  async (draft, call) => {
    // a button that says only the place may be older than what stands there now
    if (!call.get("fact")) return shown(draft, Number(call.get("at")), call);
    const at = placeOf(draft, call);
    const fact = draft.file.facts[at];
    if (!fact) return { show: "failure", failure: { name: "no-such-fact" } };
    const isLast = at + step >= draft.file.facts.length;
    return after(change(draft, fact.id, call), isLast ? undefined : at + step, call);
  };

/** Not if what the form was opened on is no longer so: another moderator's correction would be undone unseen. */
const unlessChanged =
  (stamp: (draft: Draft, call: Call) => string | undefined, deed: Deed): Deed =>
  async (draft, call) => {
    const now = stamp(draft, call);
    if (now !== undefined && now !== call.get("was"))
      return { show: "failure", failure: { name: "changed-meanwhile" } };
    return deed(draft, call);
  };

const factStamp = (draft: Draft, call: Call): string | undefined => {
  const fact = draft.file.facts[placeOf(draft, call)];
  return fact && stampOfFact(fact);
};

const DEEDS: Record<string, Deed> = {
  show: (draft, call) => shown(draft, call.get("at") === undefined ? undefined : Number(call.get("at")), call),
  keep: onFact(({ id }, fact, call) => call.editorial.keep(serverOf(call), id, fact), 1),
  drop: onFact(({ id }, fact, call) => call.editorial.drop(serverOf(call), id, fact, call.asker)),
  correct: unlessChanged(
    factStamp,
    onFact(({ id }, fact, call) => call.editorial.correct(serverOf(call), id, fact, correctionOf(call), call.asker)),
  ),
  restore: ({ id }, call) => after(call.editorial.restore(serverOf(call), id, call.asker), undefined, call),
  describe: unlessChanged(
    ({ file }) => stampOfHead(file),
    ({ id }, call) => after(call.editorial.describe(serverOf(call), id, headingOf(call), call.asker), undefined, call),
  ),
  async publish({ id, file }, call) {
    const published = await call.editorial.publish(serverOf(call), id, call.asker);
    if ("undone" in published) return { show: "failure", failure: published.undone };
    return { show: "in-service", published: published.done, title: file.title };
  },
  async discard({ id, file }, call) {
    if (!call.get("confirmed")) {
      const values = new Map([
        ["id", id],
        ["do", "discard"],
        ["confirmed", "yes"],
      ]);
      const note = { name: "confirm-discard", title: file.title, facts: file.facts.length } as const;
      return { show: "confirm", note, label: "Discard", request: { command: "draft", values } };
    }
    const discarded = await call.editorial.discard(serverOf(call), id, call.asker);
    if ("undone" in discarded) return { show: "failure", failure: discarded.undone };
    return { show: "note", note: { name: "draft-discarded", title: discarded.done.title } };
  },
};

const draftOf = (call: Call): Promise<Draft | undefined> => call.editorial.draft(serverOf(call), call.need("id"));

/** The buttons of a draft's pages. */
export const draft = {
  name: "draft",
  description: "A draft and its facts, one by one",
  options: [
    { name: "id", description: "Which draft", kind: "carried", required: true },
    { name: "at", description: "Place of a fact, from 0", kind: "carried" },
    { name: "do", description: "What to do with it", kind: "carried" },
    { name: "confirmed", description: "It was asked and confirmed", kind: "carried" },
    ...[...HEADING, "kind", "date", "economies", "statement"].map((name) => ({
      name,
      description: "Out of a form",
      kind: "written" as const,
    })),
    // at the end, so that buttons that were made before are still read
    { name: "fact", description: "Which fact", kind: "carried" },
    { name: "was", description: "Mark of what was shown", kind: "carried" },
  ],
  examples: [],
  permission: "moderator",
  inServer: true,
  internal: true,
  async form(call) {
    const deed = call.get("do");
    if (deed !== "correct" && deed !== "describe") return undefined;
    const found = await draftOf(call);
    if (!found) return undefined;
    if (deed === "describe")
      return call.get("title") || stampOfHead(found.file) !== call.get("was") ? undefined : headingForm(found);
    const fact = found.file.facts[placeOf(found, call)];
    return fact && factStamp(found, call) === call.get("was") && !call.get("statement")
      ? correctionForm(fact)
      : undefined;
  },
  async execute(call) {
    const found = await draftOf(call);
    if (!found) return { show: "failure", failure: { name: "no-such-draft" } };
    const deed = DEEDS[call.get("do") ?? "show"] ?? DEEDS.show;
    return deed ? deed(found, call) : { show: "draft", draft: found };
  },
} as const satisfies Command;
