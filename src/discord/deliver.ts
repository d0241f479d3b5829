/** Answers an interaction, once: as components, or as plain text where these are refused. */
import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from "discord.js";
import type { Answer } from "../answer/answer.ts";
import { briefly, faultOf } from "./faults.ts";
import { COMPONENTS_SURFACE, PLAIN_SURFACE } from "./limits.ts";
import { POSTED } from "./render/house.ts";
import { componentsOf, type Message, plainOf } from "./render/message.ts";
import type { PageFor, Workshop } from "./workshop.ts";

export type Answerable = ChatInputCommandInteraction | ButtonInteraction;

/** `private`: seen by the asker only; `update`: in place of the message of the button; `gone`: that message is deleted. */
export type Reply =
  | {
      place: "private" | "public" | "update";
      page: PageFor;
      /** What the page shows, where that is an answer. */
      answer?: Answer;
    }
  | { place: "gone" };
type Place = Exclude<Reply["place"], "gone">;

/** That an answer is being made is announced in private, whoever is to see it: it may yet fail. */
const isAnnounced = ({ deferred, replied, ephemeral }: Answerable): boolean =>
  deferred && !replied && ephemeral !== null;

async function put(interaction: Answerable, place: Place, message: Message): Promise<void> {
  if (place === "update" && interaction.isButton()) {
    await (interaction.deferred ? interaction.editReply(message) : interaction.update(message));
    return;
  }
  if (isAnnounced(interaction)) {
    await interaction.editReply(place === "private" ? message : componentsOf(POSTED));
    if (place === "private") return;
  }
  const shown = { ...message, flags: message.flags | (place === "private" ? MessageFlags.Ephemeral : 0) };
  await (interaction.deferred || interaction.replied ? interaction.followUp(shown) : interaction.reply(shown));
}

async function remove(interaction: Answerable): Promise<void> {
  if (interaction.isButton() && !interaction.deferred) await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** @throws what Discord's API throws, unless it is a refused body that goes through as plain text */
export async function deliver(interaction: Answerable, reply: Reply, { log, counts }: Workshop): Promise<void> {
  if (reply.place === "gone") return remove(interaction);
  const components = componentsOf(reply.page(COMPONENTS_SURFACE));
  try {
    await put(interaction, reply.place, components);
  } catch (error) {
    if (faultOf(error) !== "refused") throw error;
    counts.add("refused body");
    log.warn(briefly(error), "Discord refused a message; it goes out as plain text");
    await put(interaction, reply.place === "update" ? "private" : reply.place, plainOf(reply.page(PLAIN_SURFACE)));
  }
}
