/** How the bot answers an interaction at first: the callback. */
import {
  type APIMessage,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from "discord-api-types/v10";
import { z } from "zod";
import { invalidField } from "../api-error.ts";
import { changesBy, compose, type Upload } from "../compose.ts";
import { acknowledgeQuietly, isEphemeral, isLoading, shown, unanswered, updated } from "../interactions.ts";
import { accept } from "../limits/accept.ts";
import { choices } from "../limits/command.ts";
import { answerMessage, messageEdit } from "../limits/message.ts";
import { modal } from "../limits/modal.ts";
import { revise } from "../posts.ts";
import type { Interaction, World } from "../world.ts";
import type { Answer, Call, Route } from "./route.ts";
import { say } from "./say.ts";

const Type = InteractionResponseType;
const callback = z.object({ type: z.enum(InteractionResponseType), data: z.unknown().optional() });
const deferral = z.object({ flags: z.literal([0, MessageFlags.Ephemeral]).optional() }).nullish();
const autocompletion = z.object({ choices: choices.default([]) });

const INVALID_TYPE = () =>
  invalidField(["type"], "INTERACTION_CALLBACK_TYPE_INVALID", "This kind of interaction can't be answered so.");

/** Which answers fit: choices to autocomplete only, an update to what was used on a message only, no modal after a modal. */
function fits(type: InteractionResponseType, { payload, source }: Interaction): boolean {
  const isAutocomplete = payload.type === InteractionType.ApplicationCommandAutocomplete;
  if (isAutocomplete || type === Type.ApplicationCommandAutocompleteResult)
    return isAutocomplete && type === Type.ApplicationCommandAutocompleteResult;
  if (type === Type.UpdateMessage || type === Type.DeferredMessageUpdate) return source !== undefined;
  if (type === Type.Modal) return payload.type !== InteractionType.ModalSubmit;
  return type === Type.ChannelMessageWithSource || type === Type.DeferredChannelMessageWithSource;
}

interface Given {
  world: World;
  interaction: Interaction;
  data: unknown;
  files: readonly Upload[];
}

/** What each answer does; all of it is checked before the interaction counts as acknowledged. */
const answering: Partial<Record<InteractionResponseType, (given: Given) => () => APIMessage | undefined>> = {
  [Type.ChannelMessageWithSource]: ({ world, interaction, data, files }) => {
    const { channel } = interaction;
    const draft = compose(world, accept(answerMessage, data ?? {}), { channel, files, isAnswer: true });
    return () => {
      interaction.original = say(world, interaction, draft);
      interaction.settle(shown(interaction.original));
      return interaction.original.message;
    };
  },
  [Type.DeferredChannelMessageWithSource]: ({ world, interaction, data }) => {
    const flags = MessageFlags.Loading | (accept(deferral, data)?.flags ?? 0);
    return () => {
      interaction.original = say(world, interaction, { author: world.bot, flags });
      return interaction.original.message;
    };
  },
  [Type.DeferredMessageUpdate]:
    ({ interaction }) =>
    () => {
      if (interaction.source) interaction.original = interaction.source;
      acknowledgeQuietly(interaction);
      return undefined;
    },
  [Type.UpdateMessage]: ({ world, interaction, data, files }) => {
    const { source, channel } = interaction;
    if (!source) throw INVALID_TYPE();
    const body = accept(messageEdit(source.message.flags ?? 0), data ?? {});
    const changes = changesBy(world, source.message, body, { channel, files, isAnswer: true });
    return () => {
      interaction.original = source;
      revise(world, source, changes);
      interaction.settle(updated(source));
      return source.message;
    };
  },
  [Type.ApplicationCommandAutocompleteResult]: ({ interaction, data }) => {
    const { choices } = accept(autocompletion, data ?? {});
    return () => {
      interaction.settle({ kind: "choices", choices });
      return undefined;
    };
  },
  [Type.Modal]: ({ interaction, data }) => {
    const accepted = accept(modal, data);
    return () => {
      interaction.settle({ kind: "modal", modal: accepted, token: interaction.payload.token });
      interaction.modal = accepted;
      return undefined;
    };
  },
};

function described(
  { payload: { id, type } }: Interaction,
  answered: InteractionResponseType,
  message: APIMessage | undefined,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const about = message
    ? {
        response_message_id: message.id,
        response_message_loading: isLoading(message),
        response_message_ephemeral: isEphemeral(message),
      }
    : {};
  return { interaction: { id, type, ...about }, resource: { type: answered, ...(message ? { message } : {}) } };
}

function answer({ world, param, query, body, files }: Call): Answer<RESTPostAPIInteractionCallbackWithResponseResult> {
  const known = unanswered(world, param("interaction"), param("token"));
  const { type, data } = accept(callback, body);
  const prepare = answering[type];
  if (!prepare || !fits(type, known)) throw INVALID_TYPE();
  const carryOut = prepare({ world, interaction: known, data, files });
  known.isAcknowledged = true;
  const message = carryOut();
  return query.get("with_response") === "true" ? { body: described(known, type, message) } : undefined;
}

export const answerRoutes: Route[] = [
  { method: "POST", path: "/interactions/:interaction/:token/callback", isOpen: true, answer },
];
