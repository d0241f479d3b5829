/** The forms of a draft: its head, what a fact says, and who takes part in it; and what comes back with them. */
import type { Call } from "../../src/discord/command/command.ts";
import type { Field, Form } from "../../src/discord/command/form.ts";
import { sayActor } from "../../src/editorial/drafts/cast.ts";
import type { Correction, Heading } from "../../src/editorial/editorial.ts";
import type { Parties } from "../../src/editorial/names/parties.ts";
import { isUndated, sayDay } from "../../src/knowledge/dates.ts";
import { NO_PUBLISHER } from "../../src/knowledge/publisher.ts";
import { type FactEntry, isKind, isModality, KINDS, MODALITIES, type SourceFile } from "../../src/knowledge/schema.ts";

export const HEADING = ["title", "publisher", "published", "url"] as const;
/** Fields of the two forms of a fact: a form has at most five. */
const SAYS = ["kind", "modality", "date", "economies", "statement"] as const;
const WHO = ["actors", "speaker", "office", "party", "quote"] as const;
export const FIELDS = [...SAYS, ...WHO] as const;

export function headingForm({ title, publisher, published, url }: SourceFile): Form {
  return {
    title: "Date and publisher",
    fields: [
      { name: "title", label: "Title", value: title, required: true },
      publisher === NO_PUBLISHER
        ? { name: "publisher", label: "Publisher", placeholder: `${NO_PUBLISHER}; for example: Reuters` }
        : { name: "publisher", label: "Publisher", value: publisher, required: true },
      {
        name: "published",
        label: "Date of publication",
        hint: "10 June 2015",
        value: isUndated(published) ? "" : sayDay(published),
        required: true,
      },
      { name: "url", label: "Address", hint: "https://…", value: url ?? "" },
    ],
  };
}

export function headingOf(call: Call): Heading {
  return Object.fromEntries(HEADING.flatMap((field) => (call.get(field) ? [[field, call.need(field)]] : [])));
}

const chosen = (name: string, label: string, value: string, all: readonly string[], hint: string): Field => ({
  name,
  label,
  hint,
  value,
  required: true,
  choices: all.map((one) => ({ name: one, value: one })),
});

/** What it says: kind, day, economies, words. */
export function correctionForm({ kind, modality, date, statement, economies }: FactEntry, parties: Parties): Form {
  return {
    title: "Correct a fact",
    fields: [
      chosen("kind", "Kind", kind, KINDS, "What sort of fact it is"),
      chosen(
        "modality",
        "Holds as",
        modality,
        MODALITIES,
        "Something done, or only planned, aimed at, asked for, denied",
      ),
      {
        name: "date",
        label: "When",
        hint: "10 June 2015, June 2015, 2015, about June 2015; empty: nothing says",
        value: date ? sayDay(date) : "",
      },
      {
        name: "economies",
        label: "Whose accession it is about",
        hint: "Names, with commas; empty: a rule that holds for all",
        value: economies.map(parties.name).join(", "),
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

/** Who takes part, who says it, and in which words. */
export function whoForm({ actors, speaker, quote }: FactEntry, parties: Parties): Form {
  return {
    title: "Who, and in which words",
    fields: [
      {
        name: "actors",
        label: "Who takes part, one a line",
        hint: "objects: Georgia — or — chairs: A. Novak, Ambassador (Finland)",
        value: actors.map((actor) => sayActor(actor, parties)).join("\n"),
        long: true,
      },
      { name: "speaker", label: "Who says it", hint: "A name; empty: the article itself", value: speaker?.name ?? "" },
      { name: "office", label: "Office", hint: "For example: trade minister", value: speaker?.role ?? "" },
      {
        name: "party",
        label: "Speaks for",
        hint: "An economy or a body",
        value: speaker?.of ? parties.name(speaker.of) : "",
      },
      {
        name: "quote",
        label: "Quotation",
        hint: "Copied out of the article word for word",
        value: quote,
        long: true,
        required: true,
      },
    ],
  };
}

/** A form that comes back with an empty field means it: what stood there is taken away. */
export function correctionOf(call: Call): Correction {
  const [kind, modality, statement] = [call.get("kind"), call.get("modality"), call.get("statement")];
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(isModality(modality) ? { modality } : {}),
    ...(statement ? { statement } : {}),
    date: call.get("date") ?? "",
    economies: call.get("economies") ?? "",
  };
}

export function castOf(call: Call): Correction {
  return Object.fromEntries(WHO.map((field) => [field, call.get(field) ?? ""]));
}
