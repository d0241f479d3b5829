/** People press buttons and choose from lists. */

import { type APIMessage, ComponentType, InteractionType } from "discord-api-types/v10";
import { flat } from "../limits/components.ts";
import type { Reply, World } from "../world.ts";
import { ask } from "./ask.ts";
import { chosen } from "./menus.ts";
import { Impossible, personNamed } from "./named.ts";
import { visiblePost } from "./speech.ts";

/** @throws Impossible when the message has no such component, or it is switched off */
function usableIn(message: APIMessage, customId: string) {
  const [found] = (message.components ?? [])
    .flatMap(flat)
    .flatMap((part) => ("custom_id" in part && part.custom_id === customId ? [part] : []));
  if (!found) throw new Impossible(`The message has nothing to use under "${customId}".`);
  const name = ("label" in found && found.label) || customId;
  if (found.disabled) throw new Impossible(`"${name}" is switched off.`);
  return found;
}

/** Presses a button. @throws Impossible */
export function press(world: World, who: string, messageId: string, customId: string): Promise<Reply> {
  const person = personNamed(world, who);
  const { post, channel } = visiblePost(world, person, messageId);
  const { message } = post;
  const { type } = usableIn(message, customId);
  if (type !== ComponentType.Button) throw new Impossible(`"${customId}" is no button.`);
  const data = { custom_id: customId, component_type: type };
  return ask(world, person, channel, { type: InteractionType.MessageComponent, data, message }, post);
}

/** @param values texts, or ids of users, roles or channels */
export function select(
  world: World,
  who: string,
  messageId: string,
  customId: string,
  values: string[],
): Promise<Reply> {
  const person = personNamed(world, who);
  const { post, channel } = visiblePost(world, person, messageId);
  const { message } = post;
  const menu = usableIn(message, customId);
  if (menu.type === ComponentType.Button) throw new Impossible(`"${customId}" is no list.`);
  const data = chosen({ world, person, channel }, menu, values);
  return ask(world, person, channel, { type: InteractionType.MessageComponent, data, message }, post);
}
