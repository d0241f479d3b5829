/** What an event is called where somebody looks over the bot's shoulder. */
import {
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  GatewayDispatchEvents,
  type GatewayInteractionCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from "discord-api-types/v10";
import type { Dispatch } from "./gateway/dispatches.ts";
import { flat } from "./limits/components.ts";

/** So much of a text stands in a title. */
const SHOWN = 80;
const clipped = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

interface Filled {
  name: string;
  value?: unknown;
  options?: readonly Filled[];
}

/** `/articles add url:…`: subcommands first, then what was filled in. */
const words = ({ name, value, options = [] }: Filled): string[] =>
  value === undefined ? [name, ...options.flatMap(words)] : [`${name}:${String(value)}`];

function labelOf({ message, data }: APIMessageComponentInteraction): string {
  const used = (message.components ?? [])
    .flatMap(flat)
    .find((one) => "custom_id" in one && one.custom_id === data.custom_id);
  if (used && "label" in used && typeof used.label === "string") return `“${used.label}”`;
  return "values" in data ? data.values.join(", ") : data.custom_id;
}

function deedOf(interaction: GatewayInteractionCreateDispatchData): string {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.ChatInput) return `used /${words(data).join(" ")}`;
      return `used ${data.name}`;
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return `is filling in /${words(interaction.data).join(" ")}`;
    case InteractionType.MessageComponent:
      return `pressed ${labelOf(interaction)}`;
    case InteractionType.ModalSubmit:
      return `sent the form ${interaction.data.custom_id}`;
    default:
      return "did something";
  }
}

function who({ member, user }: GatewayInteractionCreateDispatchData): string {
  const someone = member?.user ?? user;
  return someone?.global_name ?? someone?.username ?? "Somebody";
}

const speaker = ({ author }: GatewayMessageCreateDispatchData): string => author.global_name ?? author.username;
const said = ({ content }: GatewayMessageCreateDispatchData): string =>
  content ? `“${clipped(content.replaceAll(/<@!?\d+>/g, "@…"))}”` : "a message that the bot may not read";

/** @returns undefined for what is not worth an entry: the bot's own words, and what leads to no answer */
export function titleOf({ t, d }: Dispatch): string | undefined {
  switch (t) {
    case GatewayDispatchEvents.InteractionCreate:
      return clipped(`${who(d)} ${deedOf(d)}`);
    case GatewayDispatchEvents.MessageCreate:
      return d.author.bot ? undefined : `${speaker(d)} wrote ${said(d)}`;
    case GatewayDispatchEvents.MessageUpdate:
      return d.author.bot || d.edited_timestamp === null ? undefined : `${speaker(d)} changed it to ${said(d)}`;
    case GatewayDispatchEvents.MessageDelete:
      return "A message was deleted";
    default:
      return undefined;
  }
}
