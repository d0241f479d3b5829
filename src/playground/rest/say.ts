/** A message that answers an interaction: it says whose it is, and only the asker sees it if it is ephemeral. */

import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  ApplicationCommandOptionType,
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

type Used = Extract<Interaction["payload"], { type: InteractionType.ApplicationCommand }>["data"];
const GROUPING = [ApplicationCommandOptionType.Subcommand, ApplicationCommandOptionType.SubcommandGroup];

/** The command's name with those of its subcommands: "knowledge add". */
function nameOf(data: Used): string {
  if (data.type !== ApplicationCommandType.ChatInput) return data.name;
  const path = [data.name];
  let inner = data.options?.[0];
  while (inner && GROUPING.includes(inner.type)) {
    path.push(inner.name);
    inner = "options" in inner ? inner.options?.[0] : undefined;
  }
  return path.join(" ");
}

/** "Mara used /status", or a reply to the message whose button was used. */
function originOf(interaction: Interaction): Origin {
  const { payload, person, source } = interaction;
  if (payload.type === InteractionType.ApplicationCommand) {
    const isSlash = payload.data.type === ApplicationCommandType.ChatInput;
    const metadata: APIMessageInteractionMetadata = { ...shared(interaction), type: payload.type };
    return {
      type: isSlash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand,
      interaction_metadata: metadata,
      interaction: { id: payload.id, type: payload.type, name: nameOf(payload.data), user: person },
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
