/** Rules of a message's body, wherever it is sent: to a channel, as an answer to an interaction, as an edit. */
import { AllowedMentionsTypes, ComponentType, MessageFlags, MessageReferenceType } from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { flat, textsOf, topLevelComponent } from "./components.ts";
import { embeds } from "./embeds.ts";
import { COMPONENT, MESSAGE } from "./figures.ts";

const ids = z.string().array().max(MESSAGE.mentions).optional();

const allowedMentions = z
  .object({
    parse: z.enum(AllowedMentionsTypes).array().optional(),
    users: ids,
    roles: ids,
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, users, roles }, context) => {
    for (const [type, listed] of Object.entries({ users, roles }))
      if (parse?.some((one) => one === type) && listed && listed.length > 0)
        context.addIssue(
          rule(
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            `parse:["${type}"] and ${type}: [ids...] are mutually exclusive.`,
          ),
        );
  });

const attachment = z.object({
  id: z.union([z.string(), z.int()]).transform(String),
  filename: z.string().optional(),
  description: z.string().max(COMPONENT.altText).nullish(),
});

const reference = z.object({
  type: z.enum(MessageReferenceType).optional(),
  message_id: z.string(),
  channel_id: z.string().optional(),
  guild_id: z.string().optional(),
  fail_if_not_exists: z.boolean().optional(),
});

const fields = z.object({
  content: z.string().max(MESSAGE.content).nullish(),
  tts: z.boolean().optional(),
  nonce: z.union([z.string().max(MESSAGE.nonce), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  embeds: embeds.nullish(),
  components: topLevelComponent.array().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: reference.nullish(),
  attachments: attachment.array().max(MESSAGE.files).nullish(),
  flags: z.int().nullish(),
});
type Fields = z.output<typeof fields>;
type Context = z.core.$RefinementCtx<Fields>;

/** Is the flag set? */
export const hasFlag = (flags: number | null | undefined, flag: MessageFlags): boolean => ((flags ?? 0) & flag) !== 0;

function checkV2({ content, embeds, components }: Fields, context: Context): void {
  const parts = (components ?? []).flatMap(flat);
  const isUsed = { content: Boolean(content), embeds: (embeds?.length ?? 0) > 0 };
  for (const [field, used] of Object.entries(isUsed))
    if (used)
      context.addIssue(
        rule(
          "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
          [field],
        ),
      );
  if (parts.length > COMPONENT.total)
    context.addIssue(
      rule("BASE_TYPE_MAX_LENGTH", `Must be ${COMPONENT.total} or fewer components, nested ones counted.`, [
        "components",
      ]),
    );
  const length = textsOf(components ?? []).join("").length;
  if (length > COMPONENT.text)
    context.addIssue(
      rule(
        "COMPONENT_MAX_TOTAL_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        `Displayable text must not exceed ${COMPONENT.text} characters`,
        ["components"],
      ),
    );
}

function checkLegacy({ components }: Fields, context: Context): void {
  (components ?? []).forEach(({ type }, at) => {
    if (type !== ComponentType.ActionRow)
      context.addIssue(
        rule(
          "UNION_TYPE_CHOICES",
          'Value of field "type" must be one of (1,): it needs MessageFlags.IS_COMPONENTS_V2',
          ["components", at, "type"],
        ),
      );
  });
  if ((components ?? []).length > MESSAGE.rows)
    context.addIssue(rule("BASE_TYPE_MAX_LENGTH", `Must be ${MESSAGE.rows} or fewer in length.`, ["components"]));
}

function checkCustomIds({ components }: Fields, context: Context): void {
  const ids = (components ?? []).flatMap(flat).flatMap((part) => ("custom_id" in part ? [part.custom_id] : []));
  for (const repeated of ids.filter((id, at) => ids.indexOf(id) !== at))
    context.addIssue(
      rule("COMPONENT_CUSTOM_ID_DUPLICATED", `Component custom id cannot be duplicated: ${repeated}`, ["components"]),
    );
}

/** @param flags of the message as it will be: an edit need not repeat them */
function messageWith(allowedFlags: number, flagsOf: (fields: Fields) => number) {
  return fields.superRefine((message, context) => {
    const flags = flagsOf(message);
    if ((message.flags ?? 0) & ~allowedFlags)
      context.addIssue(rule("MESSAGE_FLAGS_INVALID", "These flags cannot be set here.", ["flags"]));
    if (hasFlag(flags, MessageFlags.IsComponentsV2)) checkV2(message, context);
    else checkLegacy(message, context);
    checkCustomIds(message, context);
  });
}

const ANYWHERE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const own = ({ flags }: Fields) => flags ?? 0;

/** A message to a channel. */
export const channelMessage = messageWith(ANYWHERE, own);
/** An answer to an interaction: the only kind that may be ephemeral. */
export const answerMessage = messageWith(ANYWHERE | MessageFlags.Ephemeral, own);

/** An edit of a message with these flags: it may repeat them all, and Components V2 stays, whatever it says. */
export const messageEdit = (before: number) =>
  messageWith(ANYWHERE | before, ({ flags }) => before | (flags ?? 0)).superRefine(({ flags }, context) => {
    const isRemoved =
      flags !== undefined &&
      flags !== null &&
      hasFlag(before, MessageFlags.IsComponentsV2) &&
      !hasFlag(flags, MessageFlags.IsComponentsV2);
    if (isRemoved)
      context.addIssue(
        rule("MESSAGE_FLAGS_COMPONENTS_V2_CANNOT_BE_REMOVED", "The flag IS_COMPONENTS_V2 cannot be removed.", [
          "flags",
        ]),
      );
  });

export type MessageBody = z.output<typeof channelMessage>;
