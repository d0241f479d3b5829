/** A message that answers an interaction: it says whose it is, and only the asker sees it if it is ephemeral. */

import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
  MessageType,
} from "discord-api-types/v10";
import { isEphemeral } from "../interactions.ts";
import { type Draft, publish } from "../posts.ts";
import { replyTo } from "../reply.ts";
import type { Interaction, Post, World } from "../world.ts";

type Origin = Pick<
  APIMessage,
  "type" | "interaction_metadata" | "interaction" | "message_reference" | "referenced_message"
>;

const shared = ({ payload: { id, authorizing_integration_owners }, person }: Interaction) => ({
  id,
  user: person,
  authorizing_integration_owners,
});

/** "Mara used /status", or a reply to the message whose button was used. */
function originOf(interaction: Interaction): Origin {
  const { payload, person, source } = interaction;
  if (payload.type === InteractionType.ApplicationCommand) {
    const isSlash = payload.data.type === ApplicationCommandType.ChatInput;
    const metadata: APIMessageInteractionMetadata = { ...shared(interaction), type: payload.type };
    return {
      type: isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand,
      interaction_metadata: metadata,
      interaction: { id: payload.id, type: payload.type, name: payload.data.name, user: person },
    };
  }
  if (!source) return { type: MessageType.Default };
  return {
    ...replyTo(interaction.channel, source.message),
    interaction_metadata: {
      ...shared(interaction),
      type: InteractionType.MessageComponent,
      interacted_message_id: source.message.id,
    },
  };
}

/** Publishes an answer. */
export function say(world: World, interaction: Interaction, draft: Draft): Post {
  const { channel, person } = interaction;
  const application = { application_id: world.application.id, webhook_id: world.application.id };
  const whole = { ...draft, ...originOf(interaction), ...application };
  const isPrivate = isEphemeral(draft);
  const post = publish(world, channel, whole, isPrivate ? person.id : undefined);
  interaction.posts.add(post.message.id);
  return post;
}
