/** Choices while somebody types an economy, an actor or a source. */
import type { AutocompleteInteraction } from "discord.js";
import type { Answers, Choice } from "../answer/answer.ts";
import type { OptionKind } from "./command.ts";
import { briefly } from "./faults.ts";
import { CHOICE_NAME, CHOICE_VALUE, CHOICES, NAME_LENGTH } from "./limits.ts";
import { label } from "./render/clip.ts";
import type { Workshop } from "./workshop.ts";

type Suggest = (typed: string, answers: Answers) => Choice[];

const SUGGEST: Partial<Record<OptionKind, Suggest>> = {
  economy: (typed, { suggest }) => suggest.economies(typed),
  actor: (typed, { suggest }) => suggest.actors(typed),
  source: (typed, { suggest }) => suggest.sources(typed),
};

/** Is the option one that autocomplete helps with? */
export const isSuggested = (kind: OptionKind): boolean => SUGGEST[kind] !== undefined;

function choicesFor(interaction: AutocompleteInteraction, { house }: Workshop): Choice[] {
  const focused = interaction.options.getFocused(true);
  const command = house.commands.find(({ name }) => name === interaction.commandName);
  const option = command?.options.find(({ name }) => name === focused.name);
  const suggest = option && SUGGEST[option.kind];
  const choices =
    suggest?.(focused.value.slice(0, NAME_LENGTH), house.library.answersFor(interaction.guildId ?? undefined)) ?? [];
  const sendable = choices.filter(
    ({ name, value }) => name.trim() !== "" && value !== "" && value.length <= CHOICE_VALUE,
  );
  return sendable.slice(0, CHOICES).map(({ name, value }) => ({ name: label(name, CHOICE_NAME), value }));
}

/** Never rejects: whoever types on is not helped by an error. */
export async function complete(interaction: AutocompleteInteraction, workshop: Workshop): Promise<void> {
  try {
    await interaction.respond(choicesFor(interaction, workshop));
  } catch (error) {
    workshop.counts.add("autocomplete failed");
    workshop.log.warn(briefly(error), "autocomplete failed");
  }
}
