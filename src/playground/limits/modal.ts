/** Rules of a modal. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord-api-types/v10";
import { z } from "zod";
import { checkBounds, checkBoxes, checkValues } from "./choosing.ts";
import { customId, fileTypes, id, selects, textDisplay } from "./components.ts";
import { COMPONENT, MODAL } from "./figures.ts";

const textInput = z.object({
  id,
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.enum(TextInputStyle),
  label: z.string().max(MODAL.label).exactOptional(),
  placeholder: z.string().max(MODAL.placeholder).exactOptional(),
  value: z.string().max(MODAL.value).exactOptional(),
  min_length: z.int().min(0).max(MODAL.value).exactOptional(),
  max_length: z.int().min(1).max(MODAL.value).exactOptional(),
  required: z.boolean().exactOptional(),
});

const row = z.object({
  id,
  type: z.literal(ComponentType.ActionRow),
  components: textInput
    .extend({ label: z.string().min(1).max(MODAL.label) })
    .array()
    .length(1),
});

const upload = z
  .object({
    id,
    type: z.literal(ComponentType.FileUpload),
    custom_id: customId,
    min_values: z.int().min(0).max(MODAL.files).exactOptional(),
    max_values: z.int().min(1).max(MODAL.files).exactOptional(),
    file_types: fileTypes.exactOptional(),
    required: z.boolean().exactOptional(),
  })
  .superRefine(checkBounds);

const option = z.object({
  value: z.string().min(1).max(COMPONENT.optionText),
  label: z.string().min(1).max(COMPONENT.optionText),
  description: z.string().max(COMPONENT.optionText).exactOptional(),
  default: z.boolean().exactOptional(),
});

const radioGroup = z.object({
  id,
  type: z.literal(ComponentType.RadioGroup),
  custom_id: customId,
  options: option.array().min(2).max(MODAL.boxes).superRefine(checkValues),
  required: z.boolean().exactOptional(),
});

const checkboxGroup = z
  .object({
    id,
    type: z.literal(ComponentType.CheckboxGroup),
    custom_id: customId,
    options: option.array().min(1).max(MODAL.boxes).superRefine(checkValues),
    min_values: z.int().min(0).max(MODAL.boxes).exactOptional(),
    max_values: z.int().min(1).max(MODAL.boxes).exactOptional(),
    required: z.boolean().exactOptional(),
  })
  .superRefine(checkBoxes);

const checkbox = z.object({
  id,
  type: z.literal(ComponentType.Checkbox),
  custom_id: customId,
  default: z.boolean().exactOptional(),
});

const label = z.object({
  id,
  type: z.literal(ComponentType.Label),
  label: z.string().min(1).max(MODAL.label),
  description: z.string().max(MODAL.description).exactOptional(),
  component: z.discriminatedUnion("type", [textInput, ...selects, upload, radioGroup, checkboxGroup, checkbox]),
});

export const modal: z.ZodType<APIModalInteractionResponseCallbackData> = z.object({
  custom_id: customId,
  title: z.string().min(1).max(MODAL.title),
  components: z.discriminatedUnion("type", [row, label, textDisplay]).array().min(1).max(MODAL.components),
});
