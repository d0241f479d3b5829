/** What makes a message a reply. */
import { type APIMessage, type APIMessageReference, MessageReferenceType, MessageType } from "discord-api-types/v10";
import { type Channel, isDm } from "./world.ts";

type Quoting = Required<Pick<APIMessage, "type" | "message_reference">> & { referenced_message: APIMessage };

/** @returns the fields of a reply; it quotes the message as it is now, but not what that one replied to */
export function replyTo(channel: Channel, { referenced_message: _, ...referenced }: APIMessage): Quoting {
  const message_reference: APIMessageReference = {
    type: MessageReferenceType.Default,
    message_id: referenced.id,
    channel_id: channel.id,
    ...(isDm(channel) || channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
  };
  return { type: MessageType.Reply, message_reference, referenced_message: referenced };
}
