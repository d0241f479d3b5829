/** How much one user may do: asking and moderators' work are counted apart, for looking through an article's facts takes many presses. */

import type { Command } from "../command/command.ts";
import type { Answerable } from "../delivery/deliver.ts";
import type { RateLimit } from "../rate-limit.ts";
import type { Workshop } from "../workshop.ts";
import { whoAsks } from "./asker.ts";
import { commandName } from "./command-name.ts";

/** The command that is used, or that a button or a form belongs to. */
function commandOf(interaction: Answerable, { ids, house }: Workshop): Command | undefined {
  const { commands } = house;
  if (interaction.isMessageContextMenuCommand())
    return commands.find(({ menu }) => menu?.name === interaction.commandName);
  if (interaction.isChatInputCommand()) return commands.find(({ name }) => name === commandName(interaction));
  const decoded = ids.decode(interaction.customId);
  const press = "press" in decoded ? decoded.press : undefined;
  return press && "request" in press ? commands.find(({ name }) => name === press.request.command) : undefined;
}

/** The word on what a reindex found. */
function isDecision(interaction: Answerable, { ids }: Workshop): boolean {
  const decoded = interaction.isButton() ? ids.decode(interaction.customId) : undefined;
  return decoded !== undefined && "press" in decoded && ["publish", "discard"].includes(decoded.press.verb);
}

/** The count that an interaction goes on: of whoever is no moderator, everything is asking. */
export function allowanceFor(interaction: Answerable, workshop: Workshop): RateLimit {
  const isWork = commandOf(interaction, workshop)?.permission === "moderator" || isDecision(interaction, workshop);
  return isWork && whoAsks(interaction, workshop).moderator ? workshop.deeds : workshop.limit;
}
