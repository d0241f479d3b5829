/** Rules of embeds. */
import type { APIEmbed } from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { COLOR_MAX, EMBED, MESSAGE, URL_MAX } from "./figures.ts";

const address = z.string().max(URL_MAX).exactOptional();
const image = z.object({ url: z.string() }).exactOptional();

const time = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]);

function checkTime(given: string, context: z.core.$RefinementCtx): void {
  if (!time.safeParse(given).success)
    context.addIssue(rule("DATE_TYPE_PARSE", `Could not parse ${given}. Should be ISO8601.`));
}

/** A colour or an address alone makes no embed. */
function checkContent(
  { color: _, url: __, fields = [], ...shown }: Partial<APIEmbed>,
  context: z.core.$RefinementCtx,
): void {
  if (fields.length === 0 && !Object.values(shown).some(Boolean))
    context.addIssue(rule("BASE_TYPE_REQUIRED", "This field is required", ["description"]));
}

const embed = z.object({
  title: z.string().max(EMBED.title).exactOptional(),
  description: z.string().max(EMBED.description).exactOptional(),
  url: address,
  timestamp: z.string().superRefine(checkTime).exactOptional(),
  color: z.int().min(0).max(COLOR_MAX).exactOptional(),
  footer: z.object({ text: z.string().max(EMBED.footer), icon_url: address }).exactOptional(),
  image,
  thumbnail: image,
  author: z.object({ name: z.string().max(EMBED.author), url: address, icon_url: address }).exactOptional(),
  fields: z
    .object({
      name: z.string().min(1).max(EMBED.fieldName),
      value: z.string().min(1).max(EMBED.fieldValue),
      inline: z.boolean().exactOptional(),
    })
    .array()
    .max(EMBED.fields)
    .exactOptional(),
});

const lengthOf = ({ title = "", description = "", footer, author, fields = [] }: z.output<typeof embed>): number =>
  [
    title,
    description,
    footer?.text ?? "",
    author?.name ?? "",
    ...fields.flatMap(({ name, value }) => [name, value]),
  ].join("").length;

export const embeds: z.ZodType<APIEmbed[]> = embed
  .superRefine(checkContent)
  .array()
  .max(MESSAGE.embeds)
  .superRefine((all, context) => {
    const total = all.reduce((sum, one) => sum + lengthOf(one), 0);
    if (total > EMBED.total)
      context.addIssue(rule("MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${EMBED.total}`));
  });
