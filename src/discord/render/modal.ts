/** A form as Discord shows it: a window with a label over each field. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { Field, Form } from "../command/form.ts";
import {
  CHOICE_NAME,
  CHOICES,
  FIELD_HINT,
  FIELD_LABEL,
  FIELD_LENGTH,
  FIELD_PLACEHOLDER,
  FORM_TITLE,
} from "../limits.ts";
import { label } from "./clip.ts";

function inputOf({ name, value = "", placeholder, required, long, choices }: Field): APILabelComponent["component"] {
  if (choices)
    return {
      type: ComponentType.StringSelect,
      custom_id: name,
      required: required === true,
      options: choices.slice(0, CHOICES).map((choice) => ({
        label: label(choice.name, CHOICE_NAME),
        value: choice.value,
        default: choice.value === value,
      })),
    };
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: required === true,
    max_length: FIELD_LENGTH,
    ...(placeholder ? { placeholder: label(placeholder, FIELD_PLACEHOLDER) } : {}),
    ...(value ? { value: value.slice(0, FIELD_LENGTH) } : {}),
  };
}

/** @param id what comes back with the form */
export const modalOf = ({ title, fields }: Form, id: string): APIModalInteractionResponseCallbackData => ({
  custom_id: id,
  title: label(title, FORM_TITLE),
  components: fields.map((field) => ({
    type: ComponentType.Label,
    label: label(field.label, FIELD_LABEL),
    ...(field.hint ? { description: label(field.hint, FIELD_HINT) } : {}),
    component: inputOf(field),
  })),
});
