/** What a page says of its article in JSON-LD (schema.org). */

export interface Stated {
  title?: string | undefined;
  byline?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

/** What is looked at in an object; nothing is known of what it holds. */
type Thing = Partial<
  Record<
    | "@graph"
    | "@id"
    | "@type"
    | "author"
    | "datePublished"
    | "headline"
    | "inLanguage"
    | "mainEntityOfPage"
    | "name"
    | "publisher"
    | "url",
    unknown
  >
>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As deep as lists and graphs are followed. */
const DEEPEST = 4;

function* thingsIn(value: unknown, depth = 0): Generator<Thing> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of value) yield* thingsIn(one, depth + 1);
  else if (isThing(value)) {
    yield value;
    yield* thingsIn(value["@graph"], depth + 1);
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const nameOf = (value: unknown): string | undefined =>
  textOf(value) ?? (isThing(value) ? textOf(value.name) : undefined);

function namesOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).slice(0, 10).map(nameOf).filter(Boolean);
  return names.length > 0 ? names.join(", ") : undefined;
}

function addressIn(thing: Thing): string | undefined {
  const main = thing.mainEntityOfPage;
  return textOf(thing.url) ?? textOf(main) ?? (isThing(main) ? textOf(main["@id"]) : undefined);
}

const isArticle = (thing: Thing): boolean =>
  /(?:Article|Posting|Report|PressRelease)$/.test(String([thing["@type"]].flat()[0] ?? ""));

/** @returns what the first article in the blocks is said to be; nothing if there is none */
export function statedIn(blocks: string[]): Stated {
  for (const block of blocks) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(block);
    } catch {
      // a page's mistake; its meta tags may do
      continue;
    }
    for (const thing of thingsIn(parsed))
      if (isArticle(thing))
        return {
          title: textOf(thing.headline) ?? textOf(thing.name),
          byline: namesOf(thing.author),
          publisher: namesOf(thing.publisher),
          published: textOf(thing.datePublished),
          url: addressIn(thing),
          language: textOf(thing.inLanguage),
        };
  }
  return {};
}
