/** Choices while somebody types what an option can be filled with. */
import type { AutocompleteInteraction } from "discord.js";
import type { Choice } from "../../answer/answer.ts";
import { suggestionsFor } from "../command/choices.ts";
import { mayRun } from "../command/run.ts";
import { briefly } from "../connection/faults.ts";
import { CHOICE_NAME, CHOICE_VALUE, CHOICES, NAME_LENGTH } from "../limits.ts";
import { label } from "../render/clip.ts";
import type { Workshop } from "../workshop.ts";
import { whoAsks } from "./asker.ts";
import { commandName } from "./command-name.ts";

async function choicesFor(interaction: AutocompleteInteraction, workshop: Workshop): Promise<Choice[]> {
  const { library, editorial, commands } = workshop.house;
  const { name, value } = interaction.options.getFocused(true);
  const command = commands.find((one) => one.name === commandName(interaction));
  const option = command?.options.find((one) => one.name === name);
  const who = whoAsks(interaction, workshop);
  if (!command || !option || !mayRun(command, who)) return [];
  const { server } = who;
  const offer = { answers: library.answersFor(server), ...(editorial && server ? { own: { editorial, server } } : {}) };
  return suggestionsFor(option, value.slice(0, NAME_LENGTH), offer);
}

const isSendable = ({ name, value }: Choice): boolean =>
  name.trim() !== "" && value !== "" && value.length <= CHOICE_VALUE;

/** Never rejects: whoever types on is not helped by an error. */
export async function complete(interaction: AutocompleteInteraction, workshop: Workshop): Promise<void> {
  try {
    const choices = (await choicesFor(interaction, workshop)).filter(isSendable).slice(0, CHOICES);
    await interaction.respond(choices.map(({ name, value }) => ({ name: label(name, CHOICE_NAME), value })));
  } catch (error) {
    workshop.counts.add("autocomplete failed");
    workshop.log.warn(briefly(error), "autocomplete failed");
  }
}
