/** A page as a message: components of the second version, or plain text where these are refused. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from "discord-api-types/v10";
import { join, type Markdown, md } from "../text/markdown.ts";
import type { Button, Page, Tone } from "./page.ts";

/** What all ways of sending take; nobody is pinged by it. */
export interface Message {
  content?: string;
  components: APIMessageTopLevelComponent[];
  files: { name: string; attachment: Buffer }[];
  flags: number;
  allowedMentions: { parse: []; repliedUser: false };
}

type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

const COLOURS: Record<Tone, number> = { answer: 0x2e7d5b, silence: 0x8a8f98, trouble: 0xb3542e, notice: 0x3f5f8f };
const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;
const NOBODY = { parse: [] as [], repliedUser: false as const };

const buttonOf = ({ id, label, style, disabled }: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  custom_id: id,
  label,
  style: STYLES[style],
  ...(disabled ? { disabled } : {}),
});
const rowsOf = (page: Page): Row[] =>
  page.rows.map((row) => ({ type: ComponentType.ActionRow, components: row.map(buttonOf) }));
const footerOf = ({ footer }: Page): Markdown[] => (footer ? [md`-# ${footer}`] : []);

const filesOf = ({ file }: Page): Message["files"] =>
  file ? [{ name: file.name, attachment: Buffer.from(file.text) }] : [];

export function componentsOf(page: Page): Message {
  const texts = [...page.texts, ...footerOf(page)].map(({ text }) => ({
    type: ComponentType.TextDisplay as const,
    content: text,
  }));
  const line = { type: ComponentType.Separator as const, divider: true, spacing: SeparatorSpacingSize.Small };
  const parts = texts.flatMap((text, i) => (i > 0 && i < page.texts.length ? [line, text] : [text]));
  const files = filesOf(page);
  return {
    components: [
      { type: ComponentType.Container, accent_color: COLOURS[page.tone], components: parts },
      ...files.map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } })),
      ...rowsOf(page),
    ],
    files,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NOBODY,
  };
}

export function plainOf(page: Page): Message {
  return {
    content: [join(page.texts, "\n\n"), ...footerOf(page)].map(({ text }) => text).join("\n"),
    components: rowsOf(page),
    files: filesOf(page),
    flags: MessageFlags.SuppressEmbeds,
    allowedMentions: NOBODY,
  };
}
