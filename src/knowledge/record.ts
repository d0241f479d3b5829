/**
 * The record of accessions and the description of the procedure as sources like any other: each dated step and each
 * term becomes a fact whose quotation is the record's own line.
 */
import { createHash } from "node:crypto";
import { sayDay } from "./dates.ts";
import type { Accession, AccessionsFile, Economy, FactEntry, ProcedureFile, SourceFile, Step } from "./schema.ts";

const LINES: Record<Step, { label: string; kind: FactEntry["kind"]; say: (name: string, day: string) => string }> = {
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

const draft = (
  fact: Pick<FactEntry, "id" | "kind" | "economies" | "date" | "statement" | "quote"> & Partial<FactEntry>,
): FactEntry => ({
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

/** A line of the record as a fact, with the id of the page that it was read from. */
interface Line {
  page: string;
  fact: FactEntry;
}

function stepLines(accession: Accession, name: string): Line[] {
  return accession.steps.map(({ step, date, source }) => {
    const { label, kind, say } = LINES[step];
    const id = `record-${accession.economy.toLowerCase()}-${step}`;
    const statement = inOrOn(say(name, sayDay(date)));
    const quote = `${label}: ${sayDay(date)}`;
    return { page: source, fact: draft({ id, kind, step, economies: [accession.economy], date, statement, quote }) };
  });
}

function chairLines({ economy, chair }: Accession, name: string): Line[] {
  if (!chair) return [];
  const fact = draft({
    id: `record-${economy.toLowerCase()}-chair`,
    kind: "people",
    economies: [economy],
    actors: [{ name: chair.name.replace(/\s*\(.*\)$/, ""), role: "Chairperson of the Working Party", part: "chairs" }],
    date: null,
    statement: `${chair.name} is recorded as chairperson of the Working Party on the accession of ${name}.`,
    quote: `Chairperson of the Working Party: ${chair.name}`,
  });
  return [{ page: chair.source, fact }];
}

const digest = (facts: FactEntry[]): string =>
  createHash("sha256")
    .update(facts.map((fact) => fact.quote).join("\n"))
    .digest("hex");

/** One source for each accession and page that its lines were read from. */
export function recordSources(file: AccessionsFile, economies: Economy[]): SourceFile[] {
  const names = new Map(economies.map((economy) => [economy.id, economy.short ?? economy.name]));
  const pages = new Map(file.sources.map((page) => [page.id, page]));
  return file.accessions.flatMap((accession) => {
    const name = names.get(accession.economy) ?? accession.economy;
    const lines = [...stepLines(accession, name), ...chairLines(accession, name)];
    return [...new Set(lines.map(({ page }) => page))].flatMap((id) => {
      const page = pages.get(id);
      const facts = lines.filter((line) => line.page === id).map(({ fact }) => fact);
      if (!page) return [];
      return {
        id: `record-${accession.economy.toLowerCase()}-${id}`,
        kind: "reference" as const,
        publisher: `Record of accessions, after ${page.publisher}`,
        title: page.title,
        ...(page.url?.startsWith("https:") ? { url: page.url } : {}),
        language: "en",
        published: file.as_of,
        published_basis: "stated" as const,
        published_reason: "The day as of which the record was compiled.",
        sha256: digest(facts),
        facts,
      };
    });
  });
}

/** Id of the fact that says what the procedure has in store after a step. */
export const nextAfter = (step: Step): string => `procedure-next-${step}`;

const nextOf = (step: Step, name: string, next: string): FactEntry =>
  draft({
    id: nextAfter(step),
    kind: "background",
    economies: [],
    date: null,
    statement: `By the procedure, what follows on “${name}” is: ${next.replace(/\.$/, "")}.`,
    quote: next,
  });

/** The stages, what follows on each, and the terms of the procedure as one source. */
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
  const nexts = file.stages.flatMap(({ name, next, proved_by: steps }) =>
    steps.flatMap((step) => (next ? nextOf(step, name, next) : [])),
  );
  const facts = [...stages, ...nexts, ...terms];
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
