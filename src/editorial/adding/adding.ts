/** An article comes in: read, checked, its facts taken out, kept as a draft. Whatever is wrong with it leaves the store as it was. */
import { createHash } from "node:crypto";
import type { Library } from "../../answer/library.ts";
import { type Knowledge, withAdded } from "../../knowledge/knowledge.ts";
import { EVERYONE } from "../../knowledge/owner.ts";
import type { SourceFile } from "../../knowledge/schema.ts";
import type { Draft, Known, Person, Store } from "../../store/store.ts";
import type { Heading, Outcome, Refused, Upload } from "../editorial.ts";
import { quoted } from "../names/titles.ts";
import { knownAs, type Near, nearTo, shippedNear } from "./copies.ts";
import { withDifferences } from "./differences.ts";
import { AS_MODERATORS_HAVE_IT, headed, publishedIn, stillToTell } from "./heading.ts";
import { offField } from "./on-field.ts";

/** An article's text as it was read, with what its file says of it. */
export interface ReadArticle {
  text: string;
  heading: Heading;
  /** What was left out of the file, in words. */
  left: readonly string[];
}

/** An article's facts as they are worked out from a day of publication. */
export interface WorkedOut {
  file: SourceFile;
  notes: string[];
}

export interface Adding {
  store: Store;
  library: Library;
  /** @returns the article, or why it can't be read, in a sentence */
  read(upload: Upload): Promise<{ article: ReadArticle } | { why: string }>;
  /**
   * @param id for the source; its facts have the ids `id.1`, `id.2` ...
   * @param published when, and how that is known, where it is not to be read off the text
   */
  extract(article: { id: string; text: string; published?: { day: string; reason: string } }): Promise<WorkedOut>;
  /** The nearest of the files, if it is so near that both are one article. */
  nearest(text: string, files: readonly SourceFile[]): Promise<Near | undefined>;
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

/** What keeps a text out. */
function objection(file: SourceFile, text: string, shipped: Knowledge): Refused | undefined {
  const { language } = file;
  if (language !== "en") return { name: "other-language", language: LANGUAGES.of(language) ?? language };
  const lacks = offField(file, text, shipped);
  return lacks && { name: "not-on-accessions", lacks };
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

/** A file's own word on its month or year is no better than the day that stands in its text. */
const isDayOf = (published: string | undefined): published is string => published?.length === "2015-06-10".length;
const AS_THE_FILE_HAS_IT = "The file itself says so.";

/** When it was published, by whoever knows best: whoever brings it, then its file. */
function dayOf(typed: string | undefined, { published }: Heading): { published?: { day: string; reason: string } } {
  if (typed !== undefined) return { published: { day: typed, reason: AS_MODERATORS_HAVE_IT } };
  return isDayOf(published) ? { published: { day: published, reason: AS_THE_FILE_HAS_IT } } : {};
}

export function adding({ store, library, read, extract, nearest }: Adding) {
  /** Sources that count for an owner beside the shipped ones, and those that wait to. */
  const filesFor = (owner: string): SourceFile[] =>
    [...new Set([owner, EVERYONE])].flatMap((one) => library.added(one)?.files ?? []);

  async function refusalOf(known: Known, owner: string): Promise<Refused> {
    if (known.state === "published")
      return knownAs(known, filesFor(owner).find(({ id }) => id === known.source)?.title);
    const draft = (await store.draft(owner, known.draft)) ?? (await store.draft(EVERYONE, known.draft));
    return knownAs(known, draft?.file.title);
  }

  async function copyOf(text: string, sha256: string, owner: string): Promise<Refused | undefined> {
    const known = await store.known(owner, sha256);
    if (known) return refusalOf(known, owner);
    const waiting = (await store.drafts(owner)).map(({ file }) => file);
    const near =
      (await nearest(text, [...filesFor(owner), ...waiting])) ?? (await shippedNear(text, library.shipped()));
    return near && nearTo(near);
  }

  return async (owner: string, upload: Upload, given: Heading, by: Person): Promise<Outcome<Draft, Refused>> => {
    const typed = publishedIn(given);
    if ("undone" in typed) return typed;
    const reading = await read(upload);
    if ("why" in reading) return { undone: { name: "unreadable-article", why: reading.why } };
    const { text, heading, left } = reading.article;
    const sha256 = createHash("sha256").update(text).digest("hex");
    const copy = await copyOf(text, sha256, owner);
    if (copy) return { undone: copy };
    const shipped = library.shipped();
    const wanted = slugOf(given.title ?? heading.title ?? titleIn(text));
    const id = await store.freeId(owner, wanted, (one) => shipped.sources.has(one));
    const asRead = await extract({ id, text, ...dayOf(typed.done, heading) });
    // the file's word on the month or year counts where the text says nothing
    const coarse =
      typed.done === undefined && asRead.file.published_basis === "inferred" ? heading.published : undefined;
    const extracted = coarse
      ? await extract({ id, text, published: { day: coarse, reason: AS_THE_FILE_HAS_IT } })
      : asRead;
    const why = objection(extracted.file, text, shipped);
    if (why) return { undone: why };
    const head = headed({ ...extracted.file, sha256 }, { ...heading, ...given });
    if ("undone" in head) return head;
    const { file, notes } = withDifferences(head.done, withAdded(shipped, filesFor(owner)).facts.values());
    const leftOut = left.length > 0 ? [`Left out of what was read: ${left.join(", ")}.`] : [];
    const draft = {
      owner,
      by,
      file,
      kept: [],
      dropped: [],
      notes: stillToTell([...extracted.notes, ...notes, ...leftOut], file),
    };
    const brought = await store.bringIn(text, draft, { by, action: "added a draft", what: quoted(file.title) });
    return "draft" in brought ? { done: brought.draft } : { undone: await refusalOf(brought.known, owner) };
  };
}
