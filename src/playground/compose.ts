/** From a body that was accepted to a message: its files kept, its mentions worked out, what is not permitted left out. */
import {
  type AllowedMentionsTypes,
  type APIMessage,
  type APIUser,
  EmbedType,
  MessageFlags,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { invalidField, refusal } from "./api-error.ts";
import { keep } from "./files.ts";
import { textsOf } from "./limits/components.ts";
import { hasFlag, type MessageBody } from "./limits/message.ts";
import { mentionedBy, NOBODY } from "./mentions.ts";
import { can } from "./permissions.ts";
import type { Draft } from "./posts.ts";
import type { Channel, StoredFile, World } from "./world.ts";

/** A file and the number it has in the body. */
export type Upload = StoredFile & { index: string };

interface Frame {
  author: APIUser;
  channel: Channel;
  files: readonly Upload[];
  byDefault: readonly AllowedMentionsTypes[];
  repliesTo?: APIUser | undefined;
}

type Written = Pick<APIMessage, "content" | "embeds" | "components">;

function attached(world: World, body: MessageBody, files: readonly Upload[]) {
  return files.map((file) => {
    const described = body.attachments?.find(({ id }) => id === file.index);
    return keep(world, { ...file, name: described?.filename ?? file.name }, described?.description);
  });
}

function mentioned(world: World, written: Written, flags: number, body: MessageBody, frame: Frame) {
  if (hasFlag(flags, MessageFlags.Ephemeral)) return NOBODY;
  const text = [written.content, ...textsOf(written.components ?? [])].join("\n");
  return mentionedBy(world, { text, allowed: body.allowed_mentions, ...frame });
}

/** @throws ApiError 50006 when nothing is in it, 50013 for files where none may be sent */
export function compose(world: World, body: MessageBody, frame: Frame): Draft {
  const { author, channel, files } = frame;
  const flags = body.flags ?? 0;
  if (files.length > 0 && !can(world, author.id, channel, PermissionFlagsBits.AttachFiles))
    throw refusal.missingPermissions();
  const mayEmbed = can(world, author.id, channel, PermissionFlagsBits.EmbedLinks);
  const written = { content: body.content ?? "", embeds: rich(body.embeds ?? []), components: body.components ?? [] };
  const isV2 = hasFlag(flags, MessageFlags.IsComponentsV2);
  const isEmpty = isV2
    ? written.components.length === 0
    : !written.content.trim() && written.embeds.length + written.components.length + files.length === 0;
  if (isEmpty) throw refusal.emptyMessage();
  return {
    author,
    ...written,
    embeds: mayEmbed ? written.embeds : [],
    attachments: attached(world, body, files),
    flags,
    ...mentioned(world, written, flags, body, frame),
    ...(body.nonce ? { nonce: body.nonce } : {}),
  };
}

/** Flags that an edit sets or clears; it was checked that Components V2 stays. */
const EDITABLE = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** What an edit changes; fields that the body leaves out stay. */
export function changesBy(world: World, before: APIMessage, body: MessageBody, frame: Frame): Partial<APIMessage> {
  const flags = ((before.flags ?? 0) & ~EDITABLE) | ((body.flags ?? before.flags ?? 0) & EDITABLE);
  const written = {
    content: body.content === undefined ? before.content : (body.content ?? ""),
    embeds: body.embeds === undefined ? before.embeds : rich(body.embeds ?? []),
    components: body.components === undefined ? (before.components ?? []) : (body.components ?? []),
  };
  if (hasFlag(flags, MessageFlags.IsComponentsV2) && (written.content || written.embeds.length > 0))
    throw invalidField(
      ["flags"],
      "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      "A message of Components V2 has neither content nor embeds: clear both in the same edit.",
    );
  const kept = before.attachments.filter(
    ({ id }) => !body.attachments || body.attachments.some((one) => one.id === id),
  );
  const attachments = [...kept, ...attached(world, body, frame.files)];
  if (!written.content.trim() && written.embeds.length + written.components.length + attachments.length === 0)
    throw refusal.emptyMessage();
  return { ...written, attachments, flags, ...mentioned(world, written, flags, body, frame) };
}

const rich = (embeds: NonNullable<MessageBody["embeds"]>) =>
  embeds.map((embed) => ({ ...embed, type: EmbedType.Rich }));
