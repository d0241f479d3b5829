/** What the command of an interaction is called in the list of commands: "knowledge add" for the second word of a group. */
import type { AutocompleteInteraction, ChatInputCommandInteraction } from "discord.js";

export function commandName({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  return [commandName, options.getSubcommand(false)].filter(Boolean).join(" ");
}
