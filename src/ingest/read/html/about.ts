/** What a page says of itself: JSON-LD first, then meta tags, then what its readers see. */
import { addressOf, languageOf } from "../address.ts";
import { oneLine } from "../clean.ts";
import { publishedOf } from "../published.ts";
import type { About } from "../reading.ts";
import { attributesOf, type Element, elementsIn } from "./dom.ts";
import { statedIn } from "./json-ld.ts";

const META = {
  title: ["og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title"],
  byline: ["author", "article:author", "citation_author", "dc.creator", "parsely-author"],
  publisher: ["og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name"],
  published:
    "article:published_time og:article:published_time datepublished citation_publication_date citation_date dcterms.issued dc.date.issued dcterms.date dc.date parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date date".split(
      " ",
    ),
  url: ["og:url"],
  language: ["og:locale", "dc.language", "content-language"],
} as const;
const SEPARATORS = [" | ", " - ", " – ", " — ", " » "];

interface Found {
  meta: Map<string, string>;
  blocks: string[];
  times: Set<string>;
  canonical?: string | undefined;
  language?: string | undefined;
  title?: string | undefined;
  heading?: string | undefined;
}

/** One walk through the page for all that it may say of itself. */
function look(root: Element): Found {
  const found: Found = { meta: new Map(), blocks: [], times: new Set() };
  const own = attributesOf(root);
  found.language = own.get("lang") ?? own.get("xml:lang");
  for (const element of elementsIn(root)) {
    const { localName } = element;
    if (!/^(?:meta|link|script|time|title|h1)$/.test(localName)) continue;
    const attributes = attributesOf(element);
    if (localName === "title") found.title ??= element.textContent ?? undefined;
    else if (localName === "h1") found.heading ??= oneLine(element.textContent);
    else if (localName === "meta") {
      const name =
        attributes.get("property") ??
        attributes.get("name") ??
        attributes.get("itemprop") ??
        attributes.get("http-equiv");
      const content = attributes.get("content");
      if (name && content && !found.meta.has(name.toLowerCase())) found.meta.set(name.toLowerCase(), content);
    } else if (localName === "link") {
      if (attributes.get("rel")?.toLowerCase() === "canonical") found.canonical ??= attributes.get("href");
    } else if (localName === "script") {
      if (attributes.get("type")?.toLowerCase() === "application/ld+json") found.blocks.push(element.textContent ?? "");
    } else if (localName === "time") {
      const day = publishedOf(attributes.get("datetime"));
      if (attributes.get("itemprop")?.toLowerCase() === "datepublished" || attributes.has("pubdate"))
        found.meta.set("datepublished", day ?? "");
      if (day) found.times.add(day);
    }
  }
  return found;
}

/** A page's title without the name of its site at either end. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title || !site) return title;
  for (const separator of SEPARATORS) {
    if (title.endsWith(`${separator}${site}`)) return title.slice(0, -site.length - separator.length);
    if (title.startsWith(`${site}${separator}`)) return title.slice(site.length + separator.length);
  }
  return title;
}

/** Browsers and SingleFile note in a comment where they saved a page from. */
function savedFrom(html: string): string | undefined {
  return /<!--\s{0,9}(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s{1,9}url: )(https:[^\s"<>]{1,2000})/.exec(
    html.slice(0, 4_000),
  )?.[1];
}

const first = <T>(
  values: (string | undefined)[],
  read: (value: string | undefined) => T | undefined,
): T | undefined => {
  for (const value of values) {
    const one = read(value);
    if (one !== undefined) return one;
  }
  return undefined;
};

/** @returns what the page says of itself; what it doesn't say, or says badly, is absent */
export function aboutOf(root: Element, html: string): About {
  const found = look(root);
  const stated = statedIn(found.blocks);
  const meta = (field: keyof typeof META) => META[field].map((name) => found.meta.get(name));
  const publisher = first([...meta("publisher"), stated.publisher], oneLine);
  const onlyTime = found.times.size === 1 ? [...found.times] : [];
  // some sites give a profile's address for an author
  const byline = first([stated.byline, ...meta("byline")], (text) =>
    /^https?:/.test(text ?? "") ? undefined : oneLine(text),
  );
  const about = {
    title: withoutSite(first([stated.title, ...meta("title"), found.heading, found.title], oneLine), publisher),
    byline: byline?.replace(/^by /i, ""),
    publisher,
    published: first([stated.published, ...meta("published"), ...onlyTime], publishedOf),
    url: first([found.canonical, ...meta("url"), stated.url, savedFrom(html)], addressOf),
    language: first([found.language, ...meta("language"), stated.language], languageOf),
  };
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value)) as About;
}
