/** What was filled into a form, by the names of its fields; what was left empty is left out. */
import type { ModalSubmitInteraction } from "discord.js";
import { ComponentType } from "discord-api-types/v10";

export const filledIn = ({ fields }: ModalSubmitInteraction): [name: string, value: string][] =>
  [...fields.fields.values()].flatMap((field): [string, string][] => {
    if (field.type === ComponentType.TextInput) return [[field.customId, field.value]];
    const [first] = field.type === ComponentType.StringSelect ? field.values : [];
    return first === undefined ? [] : [[field.customId, first]];
  });
