/** Rules of message components: what may stand where, how many, how long. */
import {
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type FileUploadType,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
} from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { checkBounds, checkValues } from "./choosing.ts";
import { COLOR_MAX, COMPONENT, URL_MAX } from "./figures.ts";

export const id = z.int().min(0).exactOptional();
export const customId = z.string().min(1).max(COMPONENT.customId);
/** Kinds of files that may be uploaded: `image`, `.csv`. */
export const fileTypes: z.ZodType<FileUploadType[]> = z
  .union([z.literal(["audio", "image", "video"]), z.templateLiteral([".", z.string()])])
  .array()
  .max(COMPONENT.fileTypes);
/** An emoji that is a character has no id, or null for one. */
const emoji = z
  .object({ id: z.string().nullish(), name: z.string().exactOptional(), animated: z.boolean().exactOptional() })
  .transform(({ id, ...rest }) => ({ ...rest, ...(id ? { id } : {}) }));
const media = z.object({ url: z.string().min(1).max(URL_MAX) });

const pressable = { id, type: z.literal(ComponentType.Button), disabled: z.boolean().exactOptional() };
const labelled = {
  ...pressable,
  label: z.string().max(COMPONENT.label).exactOptional(),
  emoji: emoji.exactOptional(),
};

function checkLabel({ label, emoji }: { label?: string; emoji?: object }, context: z.core.$RefinementCtx): void {
  // an empty label is none
  if (!label && emoji === undefined)
    context.addIssue(rule("BUTTON_COMPONENT_INVALID", "A button needs a label or an emoji", ["label"]));
}

function checkScheme(url: string, context: z.core.$RefinementCtx): void {
  if (!/^(?:https?|discord):/i.test(url))
    context.addIssue(
      rule(
        "URL_TYPE_INVALID_SCHEME",
        "The scheme is not supported. Scheme must be one of ('discord', 'https', 'http').",
      ),
    );
}

const button = z.discriminatedUnion("style", [
  z
    .object({
      ...labelled,
      style: z.literal([ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger]),
      custom_id: customId,
    })
    .superRefine(checkLabel),
  z
    .object({
      ...labelled,
      style: z.literal(ButtonStyle.Link),
      url: z.url().max(COMPONENT.url).superRefine(checkScheme),
      custom_id: z.unknown().exactOptional(),
    })
    .superRefine(checkLabel)
    .superRefine(({ custom_id }, context) => {
      if (custom_id !== undefined)
        context.addIssue(
          rule("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified"),
        );
    })
    .transform(({ custom_id: _, ...link }) => link),
  z.object({ ...pressable, style: z.literal(ButtonStyle.Premium), sku_id: z.string() }),
]);

const select = {
  id,
  custom_id: customId,
  placeholder: z.string().max(COMPONENT.placeholder).exactOptional(),
  min_values: z.int().min(0).max(COMPONENT.selectOptions).exactOptional(),
  max_values: z.int().min(1).max(COMPONENT.selectOptions).exactOptional(),
  required: z.boolean().exactOptional(),
  disabled: z.boolean().exactOptional(),
};
const defaults = <const Type extends SelectMenuDefaultValueType>(...types: Type[]) =>
  z
    .object({ id: z.string(), type: z.literal(types) })
    .array()
    .exactOptional();
const { User, Role, Channel } = SelectMenuDefaultValueType;
const option = z.object({
  label: z.string().min(1).max(COMPONENT.optionText),
  value: z.string().min(1).max(COMPONENT.optionText),
  description: z.string().max(COMPONENT.optionText).exactOptional(),
  emoji: emoji.exactOptional(),
  default: z.boolean().exactOptional(),
});

export const selects = [
  z
    .object({
      ...select,
      type: z.literal(ComponentType.StringSelect),
      options: option.array().min(1).max(COMPONENT.selectOptions).superRefine(checkValues),
    })
    .superRefine(checkBounds),
  z
    .object({ ...select, type: z.literal(ComponentType.UserSelect), default_values: defaults(User) })
    .superRefine(checkBounds),
  z
    .object({ ...select, type: z.literal(ComponentType.RoleSelect), default_values: defaults(Role) })
    .superRefine(checkBounds),
  z
    .object({ ...select, type: z.literal(ComponentType.MentionableSelect), default_values: defaults(User, Role) })
    .superRefine(checkBounds),
  z
    .object({
      ...select,
      type: z.literal(ComponentType.ChannelSelect),
      default_values: defaults(Channel),
      channel_types: z.enum(ChannelType).array().exactOptional(),
    })
    .superRefine(checkBounds),
] as const;

const actionRow = z.object({
  id,
  type: z.literal(ComponentType.ActionRow),
  components: z
    .discriminatedUnion("type", [button, ...selects])
    .array()
    .min(1)
    .max(COMPONENT.rowButtons)
    .superRefine((inside, context) => {
      if (inside.length > 1 && inside.some(({ type }) => type !== ComponentType.Button))
        context.addIssue(rule("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"));
    }),
});

export const textDisplay = z.object({
  id,
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().min(1).max(COMPONENT.text),
});
const described = {
  description: z.string().max(COMPONENT.altText).nullable().exactOptional(),
  spoiler: z.boolean().exactOptional(),
};
const thumbnail = z.object({ id, type: z.literal(ComponentType.Thumbnail), media, ...described });
const section = z.object({
  id,
  type: z.literal(ComponentType.Section),
  components: textDisplay.array().min(1).max(COMPONENT.sectionTexts),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});
const gallery = z.object({
  id,
  type: z.literal(ComponentType.MediaGallery),
  items: z
    .object({ media, ...described })
    .array()
    .min(1)
    .max(COMPONENT.galleryItems),
});
const file = z.object({ id, type: z.literal(ComponentType.File), file: media, spoiler: z.boolean().exactOptional() });
const separator = z.object({
  id,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().exactOptional(),
  spacing: z.enum(SeparatorSpacingSize).exactOptional(),
});
const container = z.object({
  id,
  type: z.literal(ComponentType.Container),
  components: z.discriminatedUnion("type", [actionRow, textDisplay, section, gallery, file, separator]).array().min(1),
  accent_color: z.int().min(0).max(COLOR_MAX).nullable().exactOptional(),
  spoiler: z.boolean().exactOptional(),
});

export const topLevelComponent: z.ZodType<APIMessageTopLevelComponent> = z.discriminatedUnion("type", [
  actionRow,
  textDisplay,
  section,
  gallery,
  file,
  separator,
  container,
]);

/** A component and all within it, in the order of reading. */
export function flat(component: APIMessageComponent): APIMessageComponent[] {
  const inner: APIMessageComponent[] = "components" in component ? component.components : [];
  const accessory = "accessory" in component ? flat(component.accessory) : [];
  return [component, ...inner.flatMap(flat), ...accessory];
}

/** The texts of all text displays. */
export const textsOf = (components: readonly APIMessageComponent[]): string[] =>
  components.flatMap(flat).flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
