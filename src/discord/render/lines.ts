/** The lines of an answer: a point with its markers, a citation with its quotation. */

import type { Citation, Point } from "../../answer/answer.ts";
import { asRead } from "../../answer/as-read.ts";
import { sayPublished } from "../../knowledge/dates.ts";
import { sourceName } from "../../knowledge/publisher.ts";
import type { Surface } from "../limits.ts";
import { join, link, type Markdown, md } from "../text/markdown.ts";
import { clip } from "./clip.ts";

const markersOf = (markers: readonly number[]): Markdown =>
  join(
    markers.map((marker) => md`[${marker}]`),
    "",
  );

/** "**In the way:** Georgia objects. [4]" */
export function pointLine({ label, text, markers }: Point, surface: Surface): Markdown {
  const words = clip(text, surface.point);
  const said = label === undefined ? md`${words}` : md`**${clip(label, surface.name)}:** ${words}`;
  return markers.length > 0 ? md`${said} ${markersOf(markers)}` : said;
}

type Published = Pick<Citation, "publisher" | "title" | "published" | "publishedInferred" | "url">;

/** "Sputnik, 18 December 2014 (date worked out)", the publisher, or the title where there is none, linked to where it stands. */
export function publication(source: Published, surface: Surface): Markdown {
  const { published, publishedInferred, url } = source;
  const linked = link(clip(sourceName(source), surface.name), url, surface.address);
  return md`${linked}, ${sayPublished(published, publishedInferred)}`;
}

/** "[1] “Since the 2008 conflict …” (Putin, prime minister) Sputnik, 18 December 2014" */
export function citationLine(citation: Citation, surface: Surface): Markdown {
  const leaning = citation.context === undefined ? md`` : md`(after: “${clip(citation.context, surface.name)}”) `;
  const quoted = md`[${citation.marker}] ${leaning}“${clip(asRead(citation.quote), surface.quote)}”`;
  const said = citation.speaker === undefined ? quoted : md`${quoted} (${clip(citation.speaker, surface.name)})`;
  return md`${said} ${publication(citation, surface)}`;
}
