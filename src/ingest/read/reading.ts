/** What goes in and what comes out when an upload is read. */
import type { Tally } from "./left.ts";
import type { Refusal } from "./refusal.ts";

export interface Upload {
  /** File name, for its ending only. */
  name: string;
  contentType?: string;
  bytes: Uint8Array;
}

export type Format = "text" | "markdown" | "html" | "pdf";

/** What a document says of itself; every field is one clean line. */
export interface About {
  title?: string;
  byline?: string;
  publisher?: string;
  /** EDTF day, month or year. */
  published?: string;
  /** Where it stands on the web: https only. */
  url?: string;
  /** BCP 47: "en", "en-GB". */
  language?: string;
}

/** What a reader of one format makes of a document: its raw text is made clean by whoever called it. */
export interface Raw {
  raw: string;
  about: About;
  tally: Tally;
  /** What else was left out, in words. */
  unread?: string[];
}

export interface Read extends About {
  outcome: "read";
  format: Format;
  /** Clean lines; paragraphs, lists and tables are a blank line apart. */
  text: string;
  /** What was left out, in words for a moderator: "hidden text (2 passages)". */
  left: string[];
}

export interface Refused {
  outcome: "refused";
  refusal: Refusal;
}

export type Reading = Read | Refused;

export const refused = (refusal: Refusal): Refused => ({ outcome: "refused", refusal });
