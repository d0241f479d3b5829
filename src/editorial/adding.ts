/** An article comes in: read, checked, its facts taken out, kept as a draft. Whatever is wrong with it leaves the store as it was. */
import { createHash } from "node:crypto";
import type { Library } from "../answer/library.ts";
import { withAdded } from "../knowledge/knowledge.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import type { Draft, Person, Store } from "../store/store.ts";
import { withDifferences } from "./differences.ts";
import type { Heading, Outcome, Refused, Upload } from "./editorial.ts";
import { headed } from "./heading.ts";

/** An article's text as it was read, with what its file says of it. */
export interface ReadArticle {
  text: string;
  heading: Heading;
  /** What was left out of the file, in words. */
  left: readonly string[];
}

/** An article that much of a text stands in already. */
export interface Near {
  source: string;
  title: string;
  /** Between 0 and 1. */
  share: number;
}

export interface Adding {
  store: Store;
  library: Library;
  /** @returns the article, or why it can't be read, in a sentence */
  read(upload: Upload): Promise<{ article: ReadArticle } | { why: string }>;
  /** @param id for the source; its facts have the ids `id.1`, `id.2` ... */
  extract(article: { id: string; text: string }): Promise<{ file: SourceFile; notes: string[] }>;
  /** The nearest of the files, if it is so near that both are one article. */
  nearest(text: string, files: readonly SourceFile[]): Promise<Near | undefined>;
}

/** What every text on accessions to the WTO has somewhere. */
const FIELD = /\bW\.?T\.?O\b|World Trade Organi[sz]ation|\bGATT\b|\baccession|\bWorking Party\b/i;

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

/** What keeps a text out. */
function objection({ facts, language }: SourceFile, text: string): Refused | undefined {
  if (language !== "en") return { name: "other-language", language: LANGUAGES.of(language) ?? language };
  const isOnField = FIELD.test(text) && facts.some(({ economies }) => economies.length > 0);
  return isOnField ? undefined : { name: "not-on-accessions" };
}

const LONGEST_ID = 40;

/** The first words of a title, for an id: ids are never made of file names. */
function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = words[0]?.slice(0, LONGEST_ID) ?? "article";
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > LONGEST_ID) break;
    slug += `-${word}`;
  }
  return slug;
}

/** The first line that says something. */
const titleIn = (text: string): string => text.split("\n").find((line) => /\p{L}{3}/u.test(line)) ?? "";

export function adding({ store, library, read, extract, nearest }: Adding) {
  /** An id that no source, shipped, added or waiting, has. */
  async function freeId(owner: string, wanted: string): Promise<string> {
    const drafts = [...(await store.drafts(owner)), ...(await store.drafts(EVERYONE))];
    const files = [owner, EVERYONE].flatMap((one) => library.added(one)?.files ?? []);
    const taken = new Set([...files, ...drafts.map(({ file }) => file)].map(({ id }) => id));
    const isTaken = (id: string) => taken.has(id) || library.shipped().sources.has(id);
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!isTaken(id)) return id;
    }
  }

  return async (owner: string, upload: Upload, given: Heading, by: Person): Promise<Outcome<Draft, Refused>> => {
    const reading = await read(upload);
    if ("why" in reading) return { undone: { name: "unreadable-article", why: reading.why } };
    const { text, heading, left } = reading.article;
    const sha256 = createHash("sha256").update(text).digest("hex");
    const known = await store.known(owner, sha256);
    if (known)
      return {
        undone: {
          name: "known-article",
          as: known.state,
          source: known.state === "published" ? known.source : known.draft,
        },
      };
    const files = [owner, EVERYONE].flatMap((one) => library.added(one)?.files ?? []);
    const near = await nearest(text, files);
    if (near)
      return {
        undone: { name: "near-copy", source: near.source, title: near.title, percent: Math.round(near.share * 100) },
      };
    const id = await freeId(owner, slugOf(given.title ?? heading.title ?? titleIn(text)));
    const extracted = await extract({ id, text });
    const why = objection(extracted.file, text);
    if (why) return { undone: why };
    const shipped = library.shipped();
    const { file, notes } = withDifferences(extracted.file, withAdded(shipped, files).facts.values());
    const head = headed({ ...file, sha256 }, { ...heading, ...given });
    if ("undone" in head) return head;
    await store.keepText(text);
    const leftOut = left.length > 0 ? [`Left out of what was read: ${left.join(", ")}.`] : [];
    const draft = await store.addDraft({
      owner,
      by,
      file: head.done,
      kept: [],
      dropped: [],
      notes: [...extracted.notes, ...notes, ...leftOut],
    });
    await store.audit(owner, { by, action: "added a draft", what: head.done.title });
    return { done: draft };
  };
}
