/** What a message shows, before it takes the shape of one: the same page becomes components or plain text. */
import type { Surface } from "../limits.ts";
import type { Markdown } from "../text/markdown.ts";

/** Colours the edge: an answer, silence of the sources, a trouble, a remark of the bot. */
export type Tone = "answer" | "silence" | "trouble" | "notice";

export interface Button {
  /** Custom id. */
  id: string;
  label: string;
  style: "primary" | "secondary" | "success" | "danger";
  disabled?: true;
}

export interface Page {
  tone: Tone;
  /** Texts from top to bottom, a line between two of them. */
  texts: Markdown[];
  /** Small, below. */
  footer?: Markdown;
  /** At most five rows of five. */
  rows: Button[][];
  /** Goes with the message. */
  file?: { name: string; text: string };
}

/** A page for whatever surface it is shown on. */
export type PageFor = (surface: Surface) => Page;
