/** What a page says of itself: in its head, in the data for search engines, in the time that it shows. */
import { oneLine } from "../clean.ts";
import type { About } from "../reading.ts";

type Page = ReturnType<typeof import("linkedom")["parseHTML"]>["document"];

/** The content of the first `meta` of these names. */
function metaOf(page: Page, names: readonly string[]): string | undefined {
  for (const name of names) {
    const meta = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    const content = oneLine(meta?.getAttribute("content"));
    if (content) return content;
  }
  return undefined;
}

/** All objects of the data for search engines (JSON-LD), some of which are lists and graphs. */
function linkedData(page: Page): Record<string, unknown>[] {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  return [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10).flatMap((script) => {
    try {
      const data: unknown = JSON.parse(script.textContent ?? "");
      const graph = isObject(data) && Array.isArray(data["@graph"]) ? data["@graph"] : [data].flat();
      return graph.filter(isObject);
    } catch {
      return [];
    }
  });
}

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? oneLine(value) : undefined);

function nameIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "object" && first !== null && "name" in first ? textIn(first.name) : textIn(first);
}

/** The day of a moment: "2015-06-10T14:00:00Z" is 2015-06-10. */
const dayIn = (moment: string | null | undefined): string | undefined =>
  /^\s{0,5}((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))/.exec(moment ?? "")?.[1];

function httpsAddress(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  return url?.protocol === "https:" && !url.username && !url.password ? url.href : undefined;
}

const TITLES = ["og:title", "twitter:title", "dc.title", "headline"];
const SITES = ["og:site_name", "publisher", "dc.publisher", "application-name"];
const DAYS = [
  "article:published_time",
  "datePublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "pubdate",
  "publish-date",
];

export function aboutPage(page: Page): About {
  const data = linkedData(page);
  const from = (read: (one: Record<string, unknown>) => string | undefined) => data.map(read).find(Boolean);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const title =
    metaOf(page, TITLES) ?? from((one) => textIn(one.headline)) ?? oneLine(page.querySelector("title")?.textContent);
  const byline = metaOf(page, ["author", "article:author"]) ?? from((one) => nameIn(one.author));
  const publisher = metaOf(page, SITES) ?? from((one) => nameIn(one.publisher));
  const published =
    dayIn(metaOf(page, DAYS)) ??
    dayIn(from((one) => textIn(one.datePublished))) ??
    dayIn(
      page
        .querySelector("article time[datetime], time[pubdate], time[itemprop=datePublished]")
        ?.getAttribute("datetime"),
    );
  const url = httpsAddress(canonical) ?? httpsAddress(metaOf(page, ["og:url"]));
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.exec(page.documentElement?.getAttribute("lang") ?? "")?.[0];
  return {
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
  };
}
