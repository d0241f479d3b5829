/** Answers an interaction, once: as components, or as plain text where these are refused; or with a form to be filled in. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { Answer } from "../../answer/answer.ts";
import type { Log } from "../../log.ts";
import { briefly, faultOf } from "../connection/faults.ts";
import type { Counts } from "../counts.ts";
import { COMPONENTS_SURFACE, PLAIN_SURFACE } from "../limits.ts";
import { POSTED } from "../render/house.ts";
import { componentsOf, type Message, plainOf } from "../render/message.ts";
import type { PageFor } from "../render/page.ts";

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/**
 * `private`: seen by the asker only; `update`: in place of the message of the button; `gone`: that message is deleted;
 * `form`: a form is opened, which can only be the first thing that an interaction is answered with.
 */
export type Reply =
  | {
      place: "private" | "public" | "update";
      page: PageFor;
      /** What takes the place of the message of the button beside it. */
      own?: PageFor;
      /** It tells of something that went wrong: in passing, or with a form that is kept with it. */
      wrong?: "passing" | "kept";
      /** What the page shows, where that is an answer. */
      answer?: Answer;
    }
  | { place: "gone" }
  | { place: "form"; form: APIModalInteractionResponseCallbackData };
type Shown = Extract<Reply, { page: PageFor }>;

/** That an answer is being made is announced in private, whoever is to see it: it may yet fail. */
const isAnnounced = ({ deferred, replied, ephemeral }: Answerable): boolean =>
  deferred && !replied && ephemeral !== null;

/** Did it come from a message, which can then change? */
const fromMessage = (interaction: Answerable) =>
  interaction.isButton() || (interaction.isModalSubmit() && interaction.isFromMessage()) ? interaction : undefined;

/** Shows the asker that it runs. */
export async function acknowledge(interaction: Answerable, place: Reply["place"]): Promise<void> {
  const changing = place === "update" ? fromMessage(interaction) : undefined;
  if (changing) await changing.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

async function put(interaction: Answerable, place: Shown["place"], message: Message): Promise<void> {
  const changing = place === "update" ? fromMessage(interaction) : undefined;
  if (changing) {
    await (changing.deferred ? changing.editReply(message) : changing.update(message));
    return;
  }
  const isPrivate = place !== "public";
  if (isAnnounced(interaction)) {
    await interaction.editReply(isPrivate ? message : componentsOf(POSTED));
    if (isPrivate) return;
  }
  const shown = { ...message, flags: message.flags | (isPrivate ? MessageFlags.Ephemeral : 0) };
  await (interaction.deferred || interaction.replied ? interaction.followUp(shown) : interaction.reply(shown));
}

async function remove(interaction: Answerable): Promise<void> {
  const changing = fromMessage(interaction);
  if (changing && !changing.deferred) await changing.deferUpdate();
  await interaction.deleteReply();
}

/** Where it is noted that Discord refused something. */
interface Notes {
  log: Log;
  counts: Counts;
}

/** @throws what Discord's API throws, unless it is a refused body that goes through as plain text */
export async function deliver(interaction: Answerable, reply: Reply, { log, counts }: Notes): Promise<void> {
  if (reply.place === "gone") return remove(interaction);
  if (reply.place === "form") {
    if (interaction.isModalSubmit()) throw new Error("A form can't be answered with a form.");
    await interaction.showModal(reply.form);
    return;
  }
  const components = componentsOf(reply.page(COMPONENTS_SURFACE));
  if (reply.own) await put(interaction, "update", componentsOf(reply.own(COMPONENTS_SURFACE)));
  try {
    await put(interaction, reply.place, components);
  } catch (error) {
    if (faultOf(error) !== "refused") throw error;
    counts.add("refused body");
    log.warn(briefly(error), "Discord refused a message; it goes out as plain text");
    await put(interaction, reply.place === "update" ? "private" : reply.place, plainOf(reply.page(PLAIN_SURFACE)));
  }
}
