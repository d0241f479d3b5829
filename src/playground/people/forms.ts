/** People fill in the bot's forms and send them back. */

import {
  type APIComponentInLabel,
  type APIInteractionDataResolved,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalSubmissionComponent,
  type APIModalSubmitTextInputComponent,
  type APISelectMenuComponent,
  type APITextInputComponent,
  ComponentType,
  InteractionType,
  type ModalSubmitComponent,
} from "discord-api-types/v10";
import { MODAL } from "../limits/figures.ts";
import type { Reply, World } from "../world.ts";
import { ask } from "./ask.ts";
import { checkCount, checkListed, chosen } from "./menus.ts";
import { Impossible, personNamed } from "./named.ts";
import { filesNamed, type Place, type Sheet, together, uploaded } from "./resolved.ts";

/** A text, what is chosen of a list, whether a box is checked, or files. */
export type Filled = string | boolean | Sheet | (string | Sheet)[];
/** By custom_id; a field that is left out stays as the bot filled it in. */
export type Fields = Record<string, Filled>;

const texts = (given: Filled): string[] =>
  [given].flat().flatMap((one) => (typeof one === "string" && one !== "" ? [one] : []));
const sheets = (given: Filled): Sheet[] => [given].flat().flatMap((one) => (typeof one === "object" ? [one] : []));
/** What every field says of itself; one that the bot did not number has the number 0. */
const own = ({ id = 0, custom_id }: { id?: number; custom_id: string }) => ({ id, custom_id });

/** @throws Impossible for too short, too long, and nothing where something is asked for */
function written(field: APITextInputComponent, given: Filled = field.value ?? ""): APIModalSubmitTextInputComponent {
  const { custom_id, min_length = 0, max_length = MODAL.value, required = true } = field;
  const value = String(given);
  if (value === "" && required) throw new Impossible(`"${custom_id}" has to be filled in.`);
  if (value !== "" && (value.length < min_length || value.length > max_length))
    throw new Impossible(`"${custom_id}" takes ${min_length} to ${max_length} characters.`);
  return { ...own(field), type: field.type, value };
}

const checked = (options: readonly { value: string; default?: boolean }[]): string[] =>
  options.flatMap((option) => (option.default ? [option.value] : []));

const preset = (menu: APISelectMenuComponent): string[] =>
  menu.type === ComponentType.StringSelect
    ? checked(menu.options)
    : (menu.default_values ?? []).map(({ id }: { id: string }) => id);

/** A part as it is sent, and whom or what it names. */
interface Part<Component> {
  component: Component;
  resolved?: APIInteractionDataResolved;
}

/** @throws Impossible where a client would not send it */
function answered(place: Place, field: APIComponentInLabel, given: Filled | undefined): Part<ModalSubmitComponent> {
  switch (field.type) {
    case ComponentType.TextInput:
      return { component: written(field, given) };
    case ComponentType.FileUpload: {
      const files = sheets(given ?? []);
      checkCount(field, files);
      const kept = files.map((file) => uploaded(place.world, file, field.file_types));
      const values = kept.map(({ id }) => id);
      return { component: { ...own(field), type: field.type, values }, resolved: filesNamed(kept) };
    }
    case ComponentType.RadioGroup: {
      const values = given === undefined ? checked(field.options) : texts(given);
      checkCount({ required: field.required ?? true }, values);
      checkListed(field.options, values);
      return { component: { ...own(field), type: field.type, value: values[0] ?? null } };
    }
    case ComponentType.CheckboxGroup: {
      const values = given === undefined ? checked(field.options) : texts(given);
      checkCount({ max_values: field.options.length, ...field }, values);
      checkListed(field.options, values);
      return { component: { ...own(field), type: field.type, values } };
    }
    case ComponentType.Checkbox:
      return { component: { ...own(field), type: field.type, value: String(given ?? field.default) === "true" } };
    default: {
      const {
        component_type: type,
        values,
        ...rest
      } = chosen(place, field, given === undefined ? preset(field) : texts(given));
      const component = { ...own(field), type, values };
      return "resolved" in rest ? { component, resolved: rest.resolved } : { component };
    }
  }
}

function filledIn(
  place: Place,
  part: APIModalInteractionResponseCallbackComponent,
  fields: Fields,
): Part<APIModalSubmissionComponent> {
  const { id = 0 } = part;
  switch (part.type) {
    case ComponentType.TextDisplay:
      return { component: { id, type: part.type } };
    case ComponentType.ActionRow:
      return {
        component: {
          id,
          type: part.type,
          components: part.components.map((field) => written(field, fields[field.custom_id])),
        },
      };
    case ComponentType.Label: {
      const { component, ...named } = answered(place, part.component, fields[part.component.custom_id]);
      return { component: { id, type: part.type, component }, ...named };
    }
  }
}

/**
 * Sends a form back.
 * @param token of the reply that brought the form
 */
export function submitModal(world: World, who: string, token: string, fields: Fields): Promise<Reply> {
  const person = personNamed(world, who);
  const opener = world.interactions.get(token);
  if (!opener?.modal || opener.person.id !== person.id)
    throw new Impossible("No form of this person is open under that token.");
  const { channel, modal, source } = opener;
  const parts = modal.components.map((part) => filledIn({ world, person, channel }, part, fields));
  const data = {
    custom_id: modal.custom_id,
    components: parts.map(({ component }) => component),
    resolved: together(parts.flatMap(({ resolved }) => resolved ?? [])),
  };
  const message = source ? { message: source.message } : {};
  return ask(world, person, channel, { type: InteractionType.ModalSubmit, data, ...message }, source);
}
