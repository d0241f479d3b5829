/** People choose from lists, in messages and in forms: of texts, users, roles or channels. */
import {
  type APIMessageSelectMenuInteractionData,
  type APISelectMenuComponent,
  ComponentType,
} from "discord-api-types/v10";
import { Impossible } from "./named.ts";
import { channelsNamed, mentionablesNamed, type Place, rolesNamed, usersNamed } from "./resolved.ts";

interface Bounds {
  min_values?: number;
  max_values?: number;
  /** False: it may be left empty. */
  required?: boolean;
}

/** @throws Impossible where a client would not send so many, or one of them twice */
export function checkCount({ min_values = 1, max_values = 1, required }: Bounds, values: readonly unknown[]): void {
  if (values.length === 0 && required === false) return;
  if (values.length < min_values) throw new Impossible(`At least ${min_values} must be chosen.`);
  if (values.length > max_values) throw new Impossible(`At most ${max_values} can be chosen.`);
  if (new Set(values).size < values.length) throw new Impossible("Nothing can be chosen twice.");
}

/** @throws Impossible for what is not in the list */
export function checkListed(options: readonly { value: string }[], values: readonly string[]): void {
  const strange = values.find((value) => !options.some((option) => option.value === value));
  if (strange !== undefined) throw new Impossible(`"${strange}" is not in the list.`);
}

/**
 * What a client sends of a list.
 * @param values texts, or ids of what the list is of
 * @throws Impossible for too few, too many, and what can't be chosen
 */
export function chosen(
  place: Place,
  menu: APISelectMenuComponent,
  values: string[],
): APIMessageSelectMenuInteractionData {
  checkCount(menu, values);
  const shared = { custom_id: menu.custom_id, values };
  switch (menu.type) {
    case ComponentType.StringSelect:
      checkListed(menu.options, values);
      return { ...shared, component_type: menu.type };
    case ComponentType.UserSelect:
      return { ...shared, component_type: menu.type, resolved: usersNamed(place, values) };
    case ComponentType.RoleSelect:
      return { ...shared, component_type: menu.type, resolved: rolesNamed(place, values) };
    case ComponentType.MentionableSelect:
      return { ...shared, component_type: menu.type, resolved: mentionablesNamed(place, values) };
    case ComponentType.ChannelSelect:
      return { ...shared, component_type: menu.type, resolved: channelsNamed(place, values, menu.channel_types) };
  }
}
