/** Markdown by a tagged template: what stands in the code is trusted, what is put into it is made safe. */
import { safeText } from "./safe-text.ts";

/** Discord's markdown, safe to send. Made by `md`, `join` and `link` only. */
export class Markdown {
  readonly text: string;
  private constructor(text: string) {
    this.text = text;
  }
  /** @internal for the functions of this file */
  static trusted(text: string): Markdown {
    return new Markdown(text);
  }
}

type Part = Markdown | string | number;

const written = (part: Part): string => (part instanceof Markdown ? part.text : safeText(String(part)));

/** ``md`**${title}**` ``: the literal's markup holds, a string put in is shown as it is, markdown put in is kept. */
export const md = (literals: TemplateStringsArray, ...parts: Part[]): Markdown =>
  Markdown.trusted(
    literals.map((literal, i) => literal + (i < parts.length ? written(parts[i] as Part) : "")).join(""),
  );

export const join = (parts: readonly Markdown[], separator: string): Markdown =>
  Markdown.trusted(parts.map(({ text }) => text).join(separator));

/** When, in the reader's own time zone: "in 20 seconds". */
export const relativeTime = (at: Date): Markdown => Markdown.trusted(`<t:${Math.ceil(at.getTime() / 1000)}:R>`);

/** The name of a role or a channel, as its id stands for it; nobody is pinged by it, since no message of the bot pings. */
export const roleName = (id: string): Markdown => (/^\d+$/.test(id) ? Markdown.trusted(`<@&${id}>`) : md`${id}`);
export const channelName = (id: string): Markdown => (/^\d+$/.test(id) ? Markdown.trusted(`<#${id}>`) : md`${id}`);

function httpsAddress(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.username || url.password) return undefined;
  return url.href.replace(/[()<>[\]`\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Inside a link's label even an escaped bracket ends it. */
const withoutBrackets = (label: string): string => label.replaceAll("[", "(").replaceAll("]", ")");

/** A link without a preview; an address that is not https, or longer than `most` characters, leaves the label alone. */
export function link(label: string, address: string | undefined, most: number): Markdown {
  const href = address === undefined ? undefined : httpsAddress(address);
  return href === undefined || href.length > most
    ? md`${label}`
    : Markdown.trusted(`[${safeText(withoutBrackets(label))}](<${href}>)`);
}
