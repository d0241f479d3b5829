/** The lint of the knowledge: rules that no single file can show. Every problem is told at once. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { spanOf } from "./dates.ts";
import type { Problem } from "./problem.ts";
import type { Economy, FactEntry, SourceFile } from "./schema.ts";
import type { Sheet, Sheets } from "./sheets.ts";
import { expressionsOf, faultOf } from "./thesaurus/expressions.ts";
import { fold, oneLine } from "./words.ts";

type Report = (sheet: Sheet<unknown>, path: PropertyKey[], message: string) => void;

const LINKS = ["supersedes", "contradicts", "denies", "resolves"] as const;

/** White space apart, what stands in the text. */

function checkSources({ sources, economies }: Sheets, report: Report): void {
  const owners = new Map<string, string>();
  const sourceIds = new Map<string, string>();
  const parties = new Set([
    ...economies.value.economies.map(({ id }) => id),
    ...economies.value.bodies.map(({ id }) => id),
  ]);
  for (const sheet of sources) {
    const { id, facts } = sheet.value;
    const twin = sourceIds.get(id);
    if (twin) report(sheet, ["id"], `"${id}" is the id of ${twin} too: choose another`);
    sourceIds.set(id, sheet.file);
    facts.forEach((fact, at) => {
      const owner = owners.get(fact.id);
      if (owner) report(sheet, ["facts", at, "id"], `"${fact.id}" is the id of a fact of ${owner} too: choose another`);
      owners.set(fact.id, sheet.file);
    });
  }
  for (const sheet of sources)
    sheet.value.facts.forEach((fact, at) => {
      checkFact(sheet, fact, at, parties, report);
      for (const link of LINKS)
        fact[link].forEach((id, i) => {
          if (!owners.has(id)) report(sheet, ["facts", at, link, i], `no fact has the id "${id}"`);
          if (id === fact.id) report(sheet, ["facts", at, link, i], "a fact can't be linked to itself");
        });
    });
}

function checkFact(sheet: Sheet<SourceFile>, fact: FactEntry, at: number, parties: Set<string>, report: Report): void {
  const known = (id: string | undefined, path: PropertyKey[]) => {
    if (id !== undefined && !parties.has(id))
      report(
        sheet,
        ["facts", at, ...path],
        `"${id}" is neither an economy nor a body of economies.yaml: add it there or mend it`,
      );
  };
  for (const [i, id] of fact.economies.entries()) known(id, ["economies", i]);
  for (const [i, id] of fact.mentions.entries()) known(id, ["mentions", i]);
  for (const [i, actor] of fact.actors.entries()) known(actor.of, ["actors", i, "of"]);
  known(fact.speaker?.of, ["speaker", "of"]);
  if (fact.date && !fact.date_basis) report(sheet, ["facts", at, "date"], "a date needs its date_basis");
  if (!fact.date && fact.date_basis)
    report(sheet, ["facts", at, "date_basis"], "there is no date that this could be the basis of");
  const happened = fact.date ? spanOf(fact.date) : undefined;
  const published = spanOf(sheet.value.published);
  if (
    fact.modality === "fact" &&
    fact.kind !== "next-step" &&
    happened &&
    published &&
    happened.earliest > published.latest
  )
    report(
      sheet,
      ["facts", at, "date"],
      `${fact.date} is after its source of ${sheet.value.published}: a plan or a wrong date`,
    );
  if (/…|\.\.\./.test(fact.quote.slice(3, -3)))
    report(sheet, ["facts", at, "quote"], "a quotation is cut at its ends only, never inside");
}

/** The names that one economy alone may have, each with its field; a capital may be another's seat (Brussels). */
const claimedNames = (economy: Economy): [string, PropertyKey[]][] => [
  [economy.name, ["name"]],
  ...(economy.short ? [[economy.short, ["short"]] as [string, PropertyKey[]]] : []),
  ...economy.aliases.map((alias, i): [string, PropertyKey[]] => [alias, ["aliases", i]]),
  ...economy.demonyms.map((demonym, i): [string, PropertyKey[]] => [demonym, ["demonyms", i]]),
  ...economy.seats.map((seat, i): [string, PropertyKey[]] => [seat, ["seats", i]]),
];

function checkEconomies({ economies }: Sheets, report: Report): void {
  const owners = new Map<string, string>();
  const claim = (name: string, owner: string, path: PropertyKey[]) => {
    const before = owners.get(fold(name));
    if (before && before !== owner)
      report(economies, path, `"${name}" stands for ${before} too: a name can stand for one only`);
    owners.set(fold(name), owner);
  };
  const ids = new Set<string>();
  economies.value.economies.forEach((economy, at) => {
    if (ids.has(economy.id)) report(economies, ["economies", at, "id"], `"${economy.id}" stands here twice`);
    ids.add(economy.id);
    for (const [name, path] of claimedNames(economy)) claim(name, economy.id, ["economies", at, ...path]);
  });
  economies.value.bodies.forEach((body, at) => {
    if (ids.has(body.id)) report(economies, ["bodies", at, "id"], `"${body.id}" stands here twice`);
    ids.add(body.id);
    for (const name of [body.name, ...body.aliases]) claim(name, body.id, ["bodies", at]);
    body.members.forEach((id, i) => {
      if (!ids.has(id)) report(economies, ["bodies", at, "members", i], `no economy has the id "${id}"`);
    });
  });
}

function checkRecord({ accessions, procedure, economies }: Sheets, report: Report): void {
  const known = new Set(economies.value.economies.map(({ id }) => id));
  const cited = new Set(accessions.value.sources.map(({ id }) => id));
  const seen = new Set<string>();
  accessions.value.accessions.forEach((accession, at) => {
    const say = (path: PropertyKey[], message: string) => report(accessions, ["accessions", at, ...path], message);
    if (!known.has(accession.economy)) say(["economy"], `no economy has the id "${accession.economy}"`);
    if (seen.has(accession.economy)) say(["economy"], `"${accession.economy}" stands here twice`);
    seen.add(accession.economy);
    accession.steps.forEach(({ source }, i) => {
      if (!cited.has(source)) say(["steps", i, "source"], `no source of the record has the id "${source}"`);
    });
  });
  const pages = new Set(procedure.value.sources.map(({ id }) => id));
  for (const list of ["stages", "rules", "glossary"] as const)
    for (const [at, entry] of procedure.value[list].entries())
      for (const [i, id] of entry.sources.entries())
        if (!pages.has(id))
          report(procedure, [list, at, "sources", i], `no source of the procedure has the id "${id}"`);
}

function checkConcepts({ concepts }: Sheets, report: Report): void {
  const ids = new Set(concepts.value.map(({ id }) => id));
  if (ids.size < concepts.value.length)
    concepts.value.forEach(({ id }, at) => {
      if (concepts.value.findIndex((other) => other.id === id) < at)
        report(concepts, [at, "id"], `"${id}" stands here twice`);
    });
  concepts.value.forEach((concept, at) => {
    for (const link of ["near", "anti"] as const)
      concept[link].forEach((id, i) => {
        if (!ids.has(id)) report(concepts, [at, link, i], `no concept has the id "${id}"`);
      });
    for (const expression of expressionsOf(concept.say)) {
      const fault = faultOf(expression);
      if (fault) report(concepts, [at, "say"], fault);
    }
  });
}

/** White space folded, with the ends of lines kept: a line is a boundary of sentences. */
const folded = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();

const BEGINS = /(?:^|\n|^.{0,60}\) (?:--|–) |[.!?:;•]["”’)]?\s|[“"•(])\s*$/;
const ENDS = /^(?:$|\n|[”"’)])/;

/** What is wrong with a quotation: it does not stand in the text, or is cut within a sentence where no "…" shows it. */
function faultOfQuote(quote: string, text: string): string | undefined {
  const bare = quote.replace(/^…\s*|\s*…$/g, "");
  const at = text.replaceAll("\n", " ").indexOf(bare);
  if (at < 0) return "does not stand word for word in the article";
  const [before, after] = [text.slice(0, at), text.slice(at + bare.length)];
  if (!quote.startsWith("…") && !BEGINS.test(before)) return 'begins within a sentence: begin it with "…"';
  if (!quote.endsWith("…") && !/[.!?:][”"]?$/.test(bare) && !ENDS.test(after))
    return 'ends within a sentence: end it with "…"';
  return undefined;
}

async function checkQuotations({ sources }: Sheets, folder: string, report: Report): Promise<void> {
  const texts = new Map<string, string>();
  for (const name of await readdir(folder)) {
    if (!/\.(txt|md)$/.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    texts.set(createHash("sha256").update(bytes).digest("hex"), folded(bytes.toString("utf8")));
  }
  for (const sheet of sources) {
    const text = texts.get(sheet.value.sha256);
    if (text === undefined)
      report(sheet, ["sha256"], `no article in ${folder} has this digest: its quotations can't be verified`);
    else
      sheet.value.facts.forEach((fact, at) => {
        const fault = faultOfQuote(oneLine(fact.quote), text);
        if (fault) report(sheet, ["facts", at, "quote"], fault);
        if (fact.context && !text.replaceAll("\n", " ").includes(oneLine(fact.context)))
          report(sheet, ["facts", at, "context"], "does not stand word for word in the article");
        // what it leaves out before its last part does not matter here
        const followed = oneLine(`${fact.quote.split("…").at(-1)} ${fact.continues ?? ""}`);
        if (fact.continues && !text.replaceAll("\n", " ").includes(followed))
          report(sheet, ["facts", at, "continues"], "does not follow the quotation in the article");
      });
  }
}

/** @param articles a folder with the articles' full texts, to verify quotations against; without it they are taken on trust */
export async function checkKnowledge(sheets: Sheets, articles?: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report: Report = (sheet, path, message) => {
    const line = sheet.lineOf(path);
    problems.push({
      file: sheet.file,
      ...(line ? { line } : {}),
      ...(path.length ? { field: path.join(".") } : {}),
      message,
    });
  };
  checkSources(sheets, report);
  checkEconomies(sheets, report);
  checkRecord(sheets, report);
  checkConcepts(sheets, report);
  if (articles) await checkQuotations(sheets, articles, report);
  return problems;
}
