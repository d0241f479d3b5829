import type { Call, Command } from "../src/discord/command/command.ts";
import type { Draft } from "../src/store/store.ts";
import { deedOf, factOf, isChanged } from "./drafts/deeds.ts";
import { correctionForm, FIELDS, HEADING, headingForm, whoForm } from "./drafts/forms.ts";
import { serverOf } from "./options.ts";

const draftOf = (call: Call): Promise<Draft | undefined> => call.editorial.draft(serverOf(call), call.need("id"));

const written = (name: string) => ({ name, description: "Out of a form", kind: "written" as const });

/** Those that buttons which were made before have places for. */
const FIRST: readonly string[] = ["kind", "date", "economies", "statement"];

/** The buttons of a draft's pages. */
export const draft = {
  name: "draft",
  description: "A draft and its facts, one by one",
  options: [
    { name: "id", description: "Which draft", kind: "carried", required: true },
    { name: "at", description: "Place of a fact, from 0", kind: "carried" },
    { name: "do", description: "What to do with it", kind: "carried" },
    { name: "confirmed", description: "It was asked and confirmed", kind: "carried" },
    ...[...HEADING, ...FIRST].map(written),
    // at the end, so that buttons that were made before are still read
    { name: "fact", description: "Which fact", kind: "carried" },
    { name: "was", description: "Mark of what was shown", kind: "carried" },
    ...FIELDS.filter((name) => !FIRST.includes(name)).map(written),
  ],
  examples: [],
  permission: "moderator",
  inServer: true,
  internal: true,
  async form(call) {
    const deed = call.get("do");
    if (deed !== "correct" && deed !== "who" && deed !== "describe") return undefined;
    const found = await draftOf(call);
    if (!found || isChanged(found, call)) return undefined;
    if (deed === "describe") return headingForm(found.file);
    const fact = factOf(found, call);
    const parties = call.editorial.parties(serverOf(call));
    return fact && (deed === "who" ? whoForm(fact, parties) : correctionForm(fact, parties));
  },
  async execute(call) {
    const found = await draftOf(call);
    return found ? deedOf(call)(found, call) : { show: "failure", failure: { name: "no-such-draft" } };
  },
} as const satisfies Command;
