/** People press buttons, choose from lists and fill in forms. */
import {
  type APIMessage,
  type APIMessageStringSelectInteractionData,
  type APIModalSubmission,
  ComponentType,
  InteractionType,
} from "discord-api-types/v10";
import type { Reply } from "../interactions.ts";
import { type AnyComponent, flat } from "../limits/components.ts";
import type { World } from "../world.ts";
import { ask } from "./ask.ts";
import { Impossible, personNamed } from "./named.ts";
import { visiblePost } from "./speech.ts";

type Usable = AnyComponent & { disabled?: boolean; label?: string; options?: { value: string }[]; max_values?: number };

/** @throws Impossible when the message has no such component, or it is switched off */
function usableIn(message: APIMessage, customId: string, isWanted: (type: ComponentType) => boolean): Usable {
  const all: Usable[] = (message.components ?? []).flatMap(flat);
  const found = all.find(({ type, custom_id }) => isWanted(type) && custom_id === customId);
  if (!found) throw new Impossible(`The message has nothing to use under "${customId}".`);
  if (found.disabled) throw new Impossible(`"${found.label ?? customId}" is switched off.`);
  return found;
}

export function press(world: World, who: string, messageId: string, customId: string): Promise<Reply> {
  const person = personNamed(world, who);
  const { post, channel } = visiblePost(world, person, messageId);
  usableIn(post.message, customId, (type) => type === ComponentType.Button);
  const data = { custom_id: customId, component_type: ComponentType.Button as const };
  return ask(world, person, channel, { type: InteractionType.MessageComponent, data }, post);
}

/** @param values of a list of texts. Lists of users, roles and channels are not played yet. */
export function select(
  world: World,
  who: string,
  messageId: string,
  customId: string,
  values: string[],
): Promise<Reply> {
  const person = personNamed(world, who);
  const { post, channel } = visiblePost(world, person, messageId);
  const { options = [], max_values = 1 } = usableIn(
    post.message,
    customId,
    (type) => type === ComponentType.StringSelect,
  );
  const strange = values.find((value) => !options.some((option) => option.value === value));
  if (strange !== undefined) throw new Impossible(`"${strange}" is not in the list.`);
  if (values.length > max_values) throw new Impossible(`At most ${max_values} can be chosen.`);
  const data: APIMessageStringSelectInteractionData = {
    custom_id: customId,
    component_type: ComponentType.StringSelect,
    values,
  };
  return ask(world, person, channel, { type: InteractionType.MessageComponent, data }, post);
}

/**
 * Sends a form back.
 * @param token of the reply that brought the form
 * @param fields by custom_id: a text, or the chosen values of a list
 */
export function submitModal(
  world: World,
  who: string,
  token: string,
  fields: Record<string, string | string[]>,
): Promise<Reply> {
  const person = personNamed(world, who);
  const opener = world.interactions.get(token);
  if (!opener?.modal || opener.person.id !== person.id)
    throw new Impossible("No form of this person is open under that token.");
  const components = opener.modal.components.map((part) => {
    if (part.type === ComponentType.TextDisplay) return { id: part.id ?? 0, type: part.type };
    const inner = part.type === ComponentType.Label ? [part.component] : part.components;
    const filled = inner.map((field) => {
      const value = "custom_id" in field ? (fields[field.custom_id] ?? "") : "";
      return {
        ...field,
        id: field.id ?? 0,
        ...(field.type === ComponentType.TextInput ? { value: String(value) } : { values: [value].flat() }),
      };
    });
    const within = part.type === ComponentType.Label ? { component: filled[0] } : { components: filled };
    return { id: part.id ?? 0, type: part.type, ...within };
  });
  // Built from the form itself, so that each field has its own kind of value; the compiler can't see which.
  const data = { custom_id: opener.modal.custom_id, components } as APIModalSubmission;
  return ask(world, person, opener.channel, { type: InteractionType.ModalSubmit, data }, opener.source);
}
