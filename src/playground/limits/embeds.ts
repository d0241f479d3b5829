/** Rules of embeds. */
import type { APIEmbed } from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { EMBED, MESSAGE } from "./figures.ts";

const address = z.string().max(2048).optional();
const image = z.object({ url: z.string() }).optional();

const embed = z.object({
  title: z.string().max(EMBED.title).optional(),
  description: z.string().max(EMBED.description).optional(),
  url: address,
  timestamp: z.string().optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  footer: z.object({ text: z.string().max(EMBED.footer), icon_url: address }).optional(),
  image,
  thumbnail: image,
  author: z.object({ name: z.string().max(EMBED.author), url: address, icon_url: address }).optional(),
  fields: z
    .object({
      name: z.string().min(1).max(EMBED.fieldName),
      value: z.string().min(1).max(EMBED.fieldValue),
      inline: z.boolean().optional(),
    })
    .array()
    .max(EMBED.fields)
    .optional(),
});

const lengthOf = ({ title = "", description = "", footer, author, fields = [] }: z.output<typeof embed>): number =>
  [
    title,
    description,
    footer?.text ?? "",
    author?.name ?? "",
    ...fields.flatMap(({ name, value }) => [name, value]),
  ].join("").length;

const checked = embed
  .array()
  .max(MESSAGE.embeds)
  .superRefine((all, context) => {
    const total = all.reduce((sum, one) => sum + lengthOf(one), 0);
    if (total > EMBED.total)
      context.addIssue(rule("MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${EMBED.total}`));
  });

/** Optional fields are left out, never undefined: that is what Discord's type asks for and the compiler can't see. */
export const embeds = checked as unknown as z.ZodType<APIEmbed[]>;
