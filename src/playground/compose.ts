/** From a body that was accepted to a message: its files kept, its mentions worked out, what is not permitted left out. */
import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  EmbedType,
  MessageFlags,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { invalidField, refusal } from "./api-error.ts";
import { keep } from "./files.ts";
import { textsOf } from "./limits/components.ts";
import { MESSAGE } from "./limits/figures.ts";
import { hasFlag, type MessageBody } from "./limits/message.ts";
import { DEFAULT_PARSE, mentionedBy, NOBODY } from "./mentions.ts";
import { can } from "./permissions.ts";
import type { Draft } from "./posts.ts";
import { embedded, unfurled } from "./unfurl.ts";
import type { Channel, StoredFile, World } from "./world.ts";

/** A file and the number it has in the body. */
export type Upload = StoredFile & { index: string };

/** How the bot says it. */
interface Frame {
  channel: Channel;
  files: readonly Upload[];
  /** To an interaction: there a bot may embed and attach whatever its permissions, but pings users only unless it says otherwise. */
  isAnswer: boolean;
  repliesTo?: APIUser | undefined;
}

type Written = Pick<APIMessage, "content" | "embeds" | "components">;

function attached(world: World, body: MessageBody, files: readonly Upload[]) {
  return files.map((file) => {
    const described = body.attachments?.find(({ id }) => id === file.index);
    return keep(world, { ...file, name: described?.filename ?? file.name }, described?.description);
  });
}

function mentioned(
  world: World,
  written: Written,
  flags: number,
  body: MessageBody,
  { isAnswer, channel, repliesTo }: Frame,
) {
  if (hasFlag(flags, MessageFlags.Ephemeral)) return NOBODY;
  const text = [written.content, ...textsOf(written.components ?? [])].join("\n");
  const byDefault = isAnswer ? DEFAULT_PARSE.interaction : DEFAULT_PARSE.channel;
  return mentionedBy(world, { text, allowed: body.allowed_mentions, author: world.bot, channel, repliesTo, byDefault });
}

/** @returns whether embeds are shown; where not, Discord drops them. @throws ApiError 50013 for files where none may be sent, 40005 for too large ones */
function rightsIn(world: World, { isAnswer, channel, files }: Frame): boolean {
  const may = (permission: bigint) => isAnswer || can(world, world.bot.id, channel, permission);
  if (files.some(({ bytes }) => bytes.byteLength > MESSAGE.fileBytes)) throw refusal.tooLarge();
  if (files.length > 0 && !may(PermissionFlagsBits.AttachFiles)) throw refusal.missingPermissions();
  return may(PermissionFlagsBits.EmbedLinks);
}

function checkCount({ length }: readonly unknown[]): void {
  if (length > MESSAGE.files)
    throw invalidField(["attachments"], "BASE_TYPE_MAX_LENGTH", `Must be ${MESSAGE.files} or fewer in length.`);
}

/** What is written, with its files in their places, and those that stand by themselves. @throws ApiError 50035 */
function withFiles(files: APIAttachment[], { content, embeds, components = [] }: Written) {
  const { embeds: shown, left } = embedded(files, embeds);
  return { content, embeds: shown, components: unfurled(files, components), attachments: left };
}

/** @throws ApiError 50006 when nothing is in it, 50013 for files where none may be sent */
export function compose(world: World, body: MessageBody, frame: Frame): Draft {
  const { files } = frame;
  checkCount(files);
  const flags = body.flags ?? 0;
  const mayEmbed = rightsIn(world, frame);
  const written = { content: body.content ?? "", embeds: rich(body.embeds ?? []), components: body.components ?? [] };
  const isV2 = hasFlag(flags, MessageFlags.IsComponentsV2);
  const isEmpty = isV2
    ? written.components.length === 0
    : !written.content.trim() && written.embeds.length + written.components.length + files.length === 0;
  if (isEmpty) throw refusal.emptyMessage();
  return {
    author: world.bot,
    ...withFiles(attached(world, body, files), { ...written, embeds: mayEmbed ? written.embeds : [] }),
    flags,
    ...mentioned(world, written, flags, body, frame),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
  };
}

/** Flags that an edit sets or clears; it was checked that Components V2 stays. */
const EDITABLE = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** What an edit changes; fields that the body leaves out stay. */
export function changesBy(world: World, before: APIMessage, body: MessageBody, frame: Frame): Partial<APIMessage> {
  const mayEmbed = rightsIn(world, frame);
  const flags = ((before.flags ?? 0) & ~EDITABLE) | ((body.flags ?? before.flags ?? 0) & EDITABLE);
  const written = {
    content: body.content === undefined ? before.content : (body.content ?? ""),
    embeds: body.embeds === undefined ? before.embeds : mayEmbed ? rich(body.embeds ?? []) : [],
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
  checkCount([...kept, ...frame.files]);
  const attachments = [...kept, ...attached(world, body, frame.files)];
  if (!written.content.trim() && written.embeds.length + written.components.length + attachments.length === 0)
    throw refusal.emptyMessage();
  return { ...withFiles(attachments, written), flags, ...mentioned(world, written, flags, body, frame) };
}

const rich = (embeds: NonNullable<MessageBody["embeds"]>) =>
  embeds.map((embed) => ({ ...embed, type: EmbedType.Rich }));
