/** Rules of message components: what may stand where, how many, how long. */
import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { COMPONENT } from "./figures.ts";

export const id = z.int().min(0).optional();
export const customId = z.string().min(1).max(COMPONENT.customId);
const emoji = z.object({ id: z.string().nullish(), name: z.string().optional(), animated: z.boolean().optional() });
const media = z.object({ url: z.string().min(1).max(2048) });

const button = z
  .object({
    id,
    type: z.literal(ComponentType.Button),
    style: z.enum(ButtonStyle),
    label: z.string().max(COMPONENT.label).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z.url().max(COMPONENT.url).optional(),
    sku_id: z.string().optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine(({ style, label, emoji, custom_id, url, sku_id }, context) => {
    const needed = style === ButtonStyle.Link ? "url" : style === ButtonStyle.Premium ? "sku_id" : "custom_id";
    const given = { url, sku_id, custom_id };
    if (given[needed] === undefined) context.addIssue(rule("BASE_TYPE_REQUIRED", "This field is required", [needed]));
    if (needed === "url" && custom_id !== undefined)
      context.addIssue(
        rule("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified"),
      );
    if (style !== ButtonStyle.Premium && label === undefined && emoji === undefined)
      context.addIssue(rule("BUTTON_COMPONENT_INVALID", "A button needs a label or an emoji", ["label"]));
  });

const select = {
  id,
  custom_id: customId,
  placeholder: z.string().max(COMPONENT.placeholder).optional(),
  min_values: z.int().min(0).max(COMPONENT.selectOptions).optional(),
  max_values: z.int().min(1).max(COMPONENT.selectOptions).optional(),
  required: z.boolean().optional(),
  disabled: z.boolean().optional(),
};
const defaults = z
  .object({ id: z.string(), type: z.enum(SelectMenuDefaultValueType) })
  .array()
  .optional();
const option = z.object({
  label: z.string().min(1).max(COMPONENT.optionText),
  value: z.string().min(1).max(COMPONENT.optionText),
  description: z.string().max(COMPONENT.optionText).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});

export const selects = [
  z.object({
    ...select,
    type: z.literal(ComponentType.StringSelect),
    options: option.array().min(1).max(COMPONENT.selectOptions),
  }),
  z.object({ ...select, type: z.literal(ComponentType.UserSelect), default_values: defaults }),
  z.object({ ...select, type: z.literal(ComponentType.RoleSelect), default_values: defaults }),
  z.object({ ...select, type: z.literal(ComponentType.MentionableSelect), default_values: defaults }),
  z.object({
    ...select,
    type: z.literal(ComponentType.ChannelSelect),
    default_values: defaults,
    channel_types: z.enum(ChannelType).array().optional(),
  }),
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
  description: z.string().max(COMPONENT.altText).nullish(),
  spoiler: z.boolean().optional(),
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
const file = z.object({ id, type: z.literal(ComponentType.File), file: media, spoiler: z.boolean().optional() });
const separator = z.object({
  id,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});
const container = z.object({
  id,
  type: z.literal(ComponentType.Container),
  components: z.discriminatedUnion("type", [actionRow, textDisplay, section, gallery, file, separator]).array().min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
});

/** What the rules above let through is what Discord's types call a top-level component; the compiler can't see that. */
export const topLevelComponent = z.discriminatedUnion("type", [
  actionRow,
  textDisplay,
  section,
  gallery,
  file,
  separator,
  container,
]) as unknown as z.ZodType<APIMessageTopLevelComponent>;

/** Any component, as far as walking through it needs to know. */
export interface AnyComponent {
  type: ComponentType;
  content?: string;
  custom_id?: string;
  components?: AnyComponent[];
  accessory?: AnyComponent;
}

/** A component and all within it, in the order of reading. */
export const flat = (component: AnyComponent | APIMessageTopLevelComponent): AnyComponent[] => {
  const { components = [], accessory, ...own } = component as AnyComponent;
  return [own, ...components.flatMap(flat), ...(accessory ? flat(accessory) : [])];
};

/** The texts of all text displays. */
export const textsOf = (components: readonly (AnyComponent | APIMessageTopLevelComponent)[]): string[] =>
  components
    .flatMap(flat)
    .flatMap(({ type, content }) => (type === ComponentType.TextDisplay && content ? [content] : []));
