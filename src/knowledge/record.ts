/**
 * The record of accessions and the description of the procedure as sources like any other: each dated step and each
 * term becomes a fact whose quotation is the record's own line.
 */
import { createHash } from "node:crypto";
import { sayDay } from "./dates.ts";
import type { Accession, AccessionsFile, Economy, FactEntry, ProcedureFile, RecordStep, SourceFile } from "./schema.ts";

const LINES: Record<
  RecordStep,
  { label: string; kind: FactEntry["kind"]; say: (name: string, day: string) => string }
> = {
  application: {
    label: "Application received",
    kind: "milestone",
    say: (name, day) => `${name}'s application to join the WTO is dated ${day}.`,
  },
  "working-party": {
    label: "Working Party established",
    kind: "milestone",
    say: (name, day) => `The Working Party on the accession of ${name} was established on ${day}.`,
  },
  "package-adopted": {
    label: "Accession Package adopted by the Working Party",
    kind: "milestone",
    say: (name, day) => `The Working Party adopted the Accession Package of ${name} ad referendum on ${day}.`,
  },
  approved: {
    label: "Accession approved by the General Council or Ministerial Conference",
    kind: "milestone",
    say: (name, day) => `The terms of accession of ${name} were approved on ${day}.`,
  },
  accepted: {
    label: "Protocol of accession accepted",
    kind: "milestone",
    say: (name, day) => `${name} accepted its protocol of accession on ${day}.`,
  },
  membership: {
    label: "Membership",
    kind: "status",
    say: (name, day) => `${name} became a member of the WTO on ${day}.`,
  },
};
/** "on 1996-02" reads badly: a month or a year takes "in". */
const inOrOn = (sentence: string): string =>
  sentence.replace(/\bon (?=(?:[A-Z]\p{L}+ )?\d{4}\b)/u, "in ").replace(/\bon about\b/, "about");

const draft = (fact: Pick<FactEntry, "id" | "kind" | "economies" | "date" | "statement" | "quote">): FactEntry => ({
  mentions: [],
  actors: [],
  ...(fact.date ? { date_basis: "stated" as const } : {}),
  modality: "fact",
  supersedes: [],
  contradicts: [],
  denies: [],
  resolves: [],
  ...fact,
});

function factsOf(accession: Accession, name: string): FactEntry[] {
  const id = `record-${accession.economy.toLowerCase()}`;
  const about = { economies: [accession.economy] };
  const steps = accession.steps.map(({ step, date }) => {
    const { label, kind, say } = LINES[step];
    return draft({
      ...about,
      id: `${id}-${step}`,
      kind,
      date,
      statement: inOrOn(say(name, sayDay(date))),
      quote: `${label}: ${sayDay(date)}`,
    });
  });
  const chair = accession.chair?.name;
  if (!chair) return steps;
  const statement = `${chair} is recorded as chairperson of the Working Party on the accession of ${name}.`;
  const fact = draft({
    ...about,
    id: `${id}-chair`,
    kind: "people",
    date: null,
    statement,
    quote: `Chairperson of the Working Party: ${chair}`,
  });
  const person = chair.replace(/\s*\(.*\)$/, "");
  return [...steps, { ...fact, actors: [{ name: person, role: "Chairperson of the Working Party", part: "chairs" }] }];
}

const digest = (facts: FactEntry[]): string =>
  createHash("sha256")
    .update(facts.map((fact) => fact.quote).join("\n"))
    .digest("hex");

/** One source for each accession of the record. */
export function recordSources(file: AccessionsFile, economies: Economy[]): SourceFile[] {
  const names = new Map(economies.map((economy) => [economy.id, economy.short ?? economy.name]));
  const cited = new Map(file.sources.map((source) => [source.id, source]));
  return file.accessions.flatMap((accession) => {
    const name = names.get(accession.economy) ?? accession.economy;
    const facts = factsOf(accession, name);
    const page = cited.get(accession.steps[0]?.source ?? accession.chair?.source ?? "");
    if (facts.length === 0) return [];
    return {
      id: `record-${accession.economy.toLowerCase()}`,
      kind: "reference",
      publisher: "Record of accessions",
      title: page ? `${name}, after ${page.title}` : name,
      ...(page?.url?.startsWith("https:") ? { url: page.url } : {}),
      language: "en",
      published: file.as_of,
      published_basis: "stated",
      published_reason: "The day as of which the record was compiled.",
      sha256: digest(facts),
      facts,
    };
  });
}

/** The stages, rules and terms of the procedure as one source. */
export function procedureSource(file: ProcedureFile): SourceFile {
  const stages = file.stages.map((stage, at) =>
    draft({
      id: `procedure-${stage.id}`,
      kind: "background",
      economies: [],
      date: null,
      statement: `Stage ${at} of an accession, ${stage.name}: ${stage.what}`,
      quote: stage.what,
    }),
  );
  const terms = file.glossary.map((entry) =>
    draft({
      id: `term-${entry.id}`,
      kind: "background",
      economies: [],
      date: null,
      statement: `${entry.term}: ${entry.meaning}`,
      quote: `${entry.term}: ${entry.meaning}`,
    }),
  );
  const facts = [...stages, ...terms];
  return {
    id: "procedure",
    kind: "reference",
    publisher: "Procedure and glossary",
    title: "How an accession proceeds",
    language: "en",
    published: file.as_of,
    published_basis: "stated",
    published_reason: "The day as of which the description was compiled.",
    sha256: digest(facts),
    facts,
  };
}
