/**
 * The shapes of everything under `knowledge/`. Types are inferred from the schemas, so a file that loads is a file that fits.
 * Cross-file rules (ids that resolve, quotations that stand in their article) are in `check.ts`.
 */
import { z } from "zod";
import { isDay } from "./dates.ts";

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "use lower-case words joined by hyphens");
/** An economy: ISO 3166 alpha-3, or `EU` for the European Union, which has no such code. */
const economyId = z.string().regex(/^(?:[A-Z]{3}|EU)$/, "use an ISO 3166 alpha-3 code, or EU");
/** Whoever a fact can be about or name: an economy, or a body of `economies.yaml` (a union, an organ, an organisation, a territory). */
const partyId = z.union([economyId, slug]);
/** A day or span in EDTF (ISO 8601-2; YAML reads a bare year as a number), such as `2014-12-18`, `2010-10-29~`, `2009-06/2009-12`. */
const day = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine(isDay, "use an EDTF date such as 2014-12-18, 2010-11, 2010-10-29~ or 2009-06/2009-12");
const web = z.url({ protocol: /^https$/, error: "use an https address" });

/** What a fact is, in the order in which an overview shows them. */
export const KINDS = [
  "status",
  "milestone",
  "objection",
  "support",
  "position",
  "issue",
  "agreement",
  "commitment",
  "next-step",
  "relation",
  "people",
  "background",
] as const;
const kindSchema = z.enum(KINDS);
export type Kind = z.infer<typeof kindSchema>;
export const isKind = (word: string | undefined): word is Kind => kindSchema.safeParse(word).success;

/** How far a fact holds: a plan is not an event, a target is not a result, a denied proposition never leads an answer. */
export const MODALITIES = ["fact", "plan", "target", "condition", "denied"] as const;
const modalitySchema = z.enum(MODALITIES);
export type Modality = z.infer<typeof modalitySchema>;
export const isModality = (word: string | undefined): word is Modality => modalitySchema.safeParse(word).success;

/** The formal steps of an accession, in the order of the procedure. */
const STEPS = ["application", "working-party", "package-adopted", "approved", "accepted", "membership"] as const;
export type Step = (typeof STEPS)[number];

/** What an actor does in a fact; `concerned` is the party that it is done to, for or with. */
export const PARTS = [
  "applies",
  "joins",
  "negotiates",
  "leads",
  "chairs",
  "serves",
  "objects",
  "supports",
  "asks",
  "offers",
  "agrees",
  "signs",
  "decides",
  "meets",
  "says",
  "concerned",
] as const;
const actorSchema = z.strictObject({
  /** As the source names it: a person, a government, a body. */
  name: text,
  /** Office or function, where the source gives one: "Chairperson of the Working Party". */
  role: text.optional(),
  /** The economy or body that the actor is, or stands for. */
  of: partyId.optional(),
  part: z.enum(PARTS),
});
export type Actor = z.infer<typeof actorSchema>;

const factSchema = z.strictObject({
  id: slug,
  kind: kindSchema,
  /** The formal step that it tells of as done. */
  step: z.enum(STEPS).optional(),
  /** Whose accession the fact is ABOUT; empty for a rule of the procedure that holds for all. */
  economies: z.array(economyId),
  /** Other economies and bodies that it names. */
  mentions: z.array(partyId).default([]),
  actors: z.array(actorSchema).default([]),
  /** Who says it, where that is not the source itself. */
  speaker: z.strictObject({ name: text, role: text.optional(), of: partyId.optional() }).optional(),
  /** When the thing happened, held, or is due; null where nothing says. */
  date: day.nullable(),
  /** stated: the words give it; inferred: worked out from the source's own date; source: it holds as of the source's date. */
  date_basis: z.enum(["stated", "inferred", "source"]).optional(),
  modality: modalitySchema.default("fact"),
  /** One sentence in our own words that can stand alone: no pronoun, the applicant named, nothing beyond the quotation. */
  statement: text,
  /** The same in other words, as others would put it: everyday, formal, from the other side, people and places described. It is searched, never shown. */
  otherwise: z.array(text).min(1).optional(),
  /** Word for word from the source; shortened at its ends only. */
  quote: text,
  /** Words of the source that the quotation leans on: the lead-in of its list, the sentence before. */
  context: text.optional(),
  /** The sentence that follows the quotation in the source, where it may go on saying the same thing: shown with it if both are short. */
  continues: text.optional(),
  supersedes: z.array(slug).default([]),
  contradicts: z.array(slug).default([]),
  denies: z.array(slug).default([]),
  resolves: z.array(slug).default([]),
});
export type FactEntry = z.infer<typeof factSchema>;

export const sourceSchema = z.strictObject({
  id: slug,
  kind: z.enum(["news-agency", "newspaper", "wto", "government", "reference"]),
  publisher: text,
  title: text,
  dateline: text.optional(),
  url: web.optional(),
  language: z.string().regex(/^[a-z]{2}$/, "use an ISO 639-1 code such as en"),
  published: day,
  published_basis: z.enum(["stated", "inferred"]),
  /** How the day was worked out. */
  published_reason: text,
  /** Of the article's text file, in hexadecimal: which text the quotations were taken from. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "use 64 hexadecimal digits"),
  facts: z.array(factSchema).min(1),
});
export type SourceFile = z.infer<typeof sourceSchema>;

const economySchema = z.strictObject({
  id: economyId,
  /** The WTO's own name for it. */
  name: text,
  /** What people call it, where that differs: "Russia". */
  short: text.optional(),
  aliases: z.array(text).default([]),
  /** "Russian", "Russians": words that mean its people or government. */
  demonyms: z.array(text).default([]),
  capital: text.optional(),
  /** Places and houses that stand for its government: "the Kremlin". The capital always does. */
  seats: z.array(text).default([]),
  /** Other towns of its own by which sources say where something took place; they stand for no government. */
  towns: z.array(text).default([]),
  standing: z.enum(["member", "acceding", "outside"]),
});
export type Economy = z.infer<typeof economySchema>;

const bodySchema = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(["organisation", "union", "organ", "territory", "agency"]),
  aliases: z.array(text).default([]),
  /** Economies that belong to it, as the sources say. */
  members: z.array(economyId).default([]),
});
export type Body = z.infer<typeof bodySchema>;

const economiesSchema = z.strictObject({
  /** The day on which `standing` was true. */
  as_of: day,
  economies: z.array(economySchema).min(1),
  bodies: z.array(bodySchema),
});

const accessionSchema = z.strictObject({
  economy: economyId,
  state: z.enum(["completed", "negotiating", "inactive"]),
  steps: z.array(z.strictObject({ step: z.enum(STEPS), date: day, source: slug, note: text.optional() })),
  chair: z.strictObject({ name: text, source: slug }).optional(),
  /** Formal meetings of the Working Party that the source counts. */
  meetings: z.strictObject({ count: z.int().nonnegative(), source: slug }).optional(),
  document: text.optional(),
  confidence: z.enum(["high", "medium", "low"]),
  /** Where sources disagree: both dates, both sources, which is stronger and why. */
  conflicts: z.array(text).default([]),
  notes: z.array(text).default([]),
});
export type Accession = z.infer<typeof accessionSchema>;

const accessionsSchema = z.strictObject({
  as_of: day,
  sources: z.array(
    z.strictObject({ id: slug, publisher: text, title: text, url: z.url().optional(), published: day.optional() }),
  ),
  accessions: z.array(accessionSchema).min(1),
});
export type AccessionsFile = z.infer<typeof accessionsSchema>;

const procedureSchema = z.strictObject({
  as_of: day,
  sources: z.array(z.strictObject({ id: slug, publisher: text, title: text, url: z.url() })),
  /** In the order of the procedure. */
  stages: z.array(
    z.strictObject({
      id: slug,
      name: text,
      what: text,
      body: text,
      documents: text.optional(),
      ends_with: text.optional(),
      /** What comes formally next once this stage is done. */
      next: text.optional(),
      /** Steps of the record that prove this stage done. */
      proved_by: z.array(z.enum(STEPS)).default([]),
      sources: z.array(slug).min(1),
    }),
  ),
  rules: z.array(z.strictObject({ id: slug, rule: text, sources: z.array(slug).default([]) })),
  glossary: z.array(
    z.strictObject({
      id: slug,
      term: text,
      aliases: z.array(text).default([]),
      meaning: text,
      sources: z.array(slug).default([]),
    }),
  ),
});
export type ProcedureFile = z.infer<typeof procedureSchema>;

/** What a question can ask for. */
export const SLOTS = [
  "who",
  "what",
  "which",
  "when",
  "since",
  "until",
  "where",
  "why",
  "how",
  "howmany",
  "howmuch",
  "howlong",
  "yesno",
  "status",
  "next",
  "voice",
  "timeline",
  "kind",
  "contains",
] as const;

const conceptSchema = z.strictObject({
  id: slug,
  kind: kindSchema,
  /** The formal step that whoever speaks of the relation speaks of. */
  step: z.enum(STEPS).optional(),
  /** "agent > patient" in the active voice. */
  who: text.optional(),
  fills: z.array(z.enum(SLOTS)),
  near: z.array(slug).default([]),
  anti: z.array(slug).default([]),
  /** Expressions split by `|`; see the head of `concepts.yaml`. */
  say: text,
});
export type ConceptEntry = z.infer<typeof conceptSchema>;
const conceptsSchema = z.array(conceptSchema).min(1);

/** A term of office, or a meeting's days; both ends count. */
const calendarDay = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, "use a day such as 2010-11-13")
  .refine(isDay, "is no day of the calendar");
const calendarSchema = z.strictObject({
  as_of: day,
  offices: z.array(
    z.strictObject({
      office: text,
      /** What stands before the name of who holds it. */
      titles: z.array(text).min(1),
      terms: z.array(z.strictObject({ name: text, from: calendarDay, to: calendarDay.optional() })).min(1),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      meeting: text,
      names: z.array(text).min(1),
      held: z.array(z.strictObject({ place: z.array(text).min(1), dates: day })).min(1),
    }),
  ),
});
export type CalendarFile = z.infer<typeof calendarSchema>;

/** Forms of answer that a free question can have, and `other` for questions that look alike and have none. */
const FORMS = ["status", "objections", "timeline", "next-steps", "issues", "other"] as const;
export type FormName = (typeof FORMS)[number];
const formsSchema = z
  .array(z.strictObject({ form: z.enum(FORMS), ask: z.array(text).min(1) }))
  .min(1)
  .refine(
    (forms) => forms.length === FORMS.length && new Set(forms.map(({ form }) => form)).size === FORMS.length,
    `needs each form once: ${FORMS.join(", ")}`,
  );
export type FormsFile = z.infer<typeof formsSchema>;

/** The files of which there is one each, by their names: `economies` is `economies.yaml`. */
export const SINGLE_FILES = {
  economies: economiesSchema,
  accessions: accessionsSchema,
  procedure: procedureSchema,
  calendar: calendarSchema,
  forms: formsSchema,
  concepts: conceptsSchema,
};
