/** The knowledge in memory: what the files hold, linked up. Immutable once made; a reindex makes a new one. */

import type {
  Accession,
  AccessionsFile,
  Body,
  CalendarFile,
  Economy,
  FactEntry,
  FormsFile,
  ProcedureFile,
  SourceFile,
} from "./schema.ts";
import type { Thesaurus } from "./thesaurus/thesaurus.ts";
import { oneLine } from "./words.ts";

/** Where a source's facts come from: an article, the record of accessions, or the description of the procedure. */
export type Origin = "article" | "record" | "procedure";

export interface Source extends Omit<SourceFile, "facts"> {
  origin: Origin;
}

export interface Fact extends FactEntry {
  source: Source;
  /** Its place among the facts of its source, from 0. */
  place: number;
  /** Where it quotes a part of a sentence: all of it, as another fact of the source quotes it, and what stands behind. */
  whole?: Pick<FactEntry, "quote" | "continues">;
}

export interface Knowledge {
  /** Digest of all that it was made from; absent for what was put together in memory. */
  fingerprint?: string;
  sources: ReadonlyMap<string, Source>;
  /** In the order of their sources and places. */
  facts: ReadonlyMap<string, Fact>;
  economies: ReadonlyMap<string, Economy>;
  bodies: ReadonlyMap<string, Body>;
  accessions: ReadonlyMap<string, Accession>;
  procedure: ProcedureFile;
  calendar: CalendarFile;
  forms: FormsFile;
  thesaurus: Thesaurus;
}

/** The parts that files and articles have in common, from which `knowledgeOf` makes the whole. */
export interface Parts {
  sources: { file: SourceFile; origin: Origin }[];
  economies: Economy[];
  bodies: Body[];
  accessions: AccessionsFile;
  procedure: ProcedureFile;
  calendar: CalendarFile;
  forms: FormsFile;
  thesaurus: Thesaurus;
}

/** A source's file, with where it comes from. */
type Sources = Parts["sources"];

const PARTED = /^…|…$/;

/** The shortest quotation among a source's that holds the one which is cut at an end. */
function wholeOf({ quote }: FactEntry, entries: readonly FactEntry[]): Fact["whole"] {
  if (!PARTED.test(quote)) return undefined;
  const parts = quote.split("…").flatMap((part) => oneLine(part) || []);
  const holding = entries.filter(
    (other) =>
      other.quote.length > quote.length &&
      !PARTED.test(other.quote) &&
      parts.every((part) => oneLine(other.quote).includes(part)),
  );
  const [shortest] = holding.sort((a, b) => a.quote.length - b.quote.length);
  return shortest && { quote: shortest.quote, ...(shortest.continues ? { continues: shortest.continues } : {}) };
}

function linked(sources: Sources): Pick<Knowledge, "sources" | "facts"> {
  const byId = new Map<string, Source>();
  const facts = new Map<string, Fact>();
  for (const { file, origin } of sources) {
    const { facts: entries, ...rest } = file;
    const source: Source = { ...rest, origin };
    byId.set(source.id, source);
    for (const [place, entry] of entries.entries()) {
      const whole = wholeOf(entry, entries);
      facts.set(entry.id, { ...entry, source, place, ...(whole ? { whole } : {}) });
    }
  }
  return { sources: byId, facts };
}

/** Links checked parts up. The order of sources is kept. */
export function knowledgeOf({
  sources,
  economies,
  bodies,
  accessions,
  procedure,
  calendar,
  forms,
  thesaurus,
}: Parts): Knowledge {
  return {
    ...linked(sources),
    economies: new Map(economies.map((economy) => [economy.id, economy])),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    accessions: new Map(accessions.accessions.map((accession) => [accession.economy, accession])),
    procedure,
    calendar,
    forms,
    thesaurus,
  };
}

/** The same field of knowledge with other sources. */
export function withSources({ fingerprint: _, ...knowledge }: Knowledge, sources: Sources): Knowledge {
  return { ...knowledge, ...linked(sources) };
}

/** The same knowledge with articles behind its own sources; one with the id of a source that is there is left out. */
export function withAdded(knowledge: Knowledge, files: readonly SourceFile[]): Knowledge {
  if (files.length === 0) return knowledge;
  const fresh = files.filter(({ id }) => !knowledge.sources.has(id));
  const { sources, facts } = linked(fresh.map((file) => ({ file, origin: "article" })));
  const { fingerprint: _, ...rest } = knowledge;
  return {
    ...rest,
    sources: new Map([...knowledge.sources, ...sources]),
    facts: new Map([...knowledge.facts, ...facts]),
  };
}

/** What an economy is called in running text: "Russia" rather than "Russian Federation". */
export const shortName = (economy: Economy): string => economy.short ?? economy.name;

/** All that an economy goes by: names, aliases, demonyms, the capital and other seats of its government. */
export const everyNameOf = ({ name, short, aliases, demonyms, capital, seats }: Economy): string[] =>
  [name, short, ...aliases, ...demonyms, capital, ...seats].filter((one) => one !== undefined);

/** What an economy or a body is called in running text; an id that nobody has stands for itself. */
export function nameOf(id: string, { economies, bodies }: Pick<Knowledge, "economies" | "bodies">): string {
  const economy = economies.get(id);
  return economy ? shortName(economy) : (bodies.get(id)?.name ?? id);
}
