/** Rules of a modal. */
import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { z } from "zod";
import { customId, id, selects, textDisplay } from "./components.ts";
import { MODAL } from "./figures.ts";

const textInput = z.object({
  id,
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.enum(TextInputStyle),
  label: z.string().max(MODAL.label).optional(),
  placeholder: z.string().max(MODAL.placeholder).optional(),
  value: z.string().max(MODAL.value).optional(),
  min_length: z.int().min(0).max(MODAL.value).optional(),
  max_length: z.int().min(1).max(MODAL.value).optional(),
  required: z.boolean().optional(),
});

const row = z.object({
  id,
  type: z.literal(ComponentType.ActionRow),
  components: textInput
    .extend({ label: z.string().min(1).max(MODAL.label) })
    .array()
    .length(1),
});

const label = z.object({
  id,
  type: z.literal(ComponentType.Label),
  label: z.string().min(1).max(MODAL.label),
  description: z.string().max(MODAL.description).optional(),
  component: z.discriminatedUnion("type", [textInput, ...selects]),
});

export const modal = z.object({
  custom_id: customId,
  title: z.string().min(1).max(MODAL.title),
  components: z.discriminatedUnion("type", [row, label, textDisplay]).array().min(1).max(MODAL.components),
});
