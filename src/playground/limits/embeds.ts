/** Rules of embeds. */
import type { APIEmbed } from "discord-api-types/v10";
import { z } from "zod";
import { rule } from "./accept.ts";
import { EMBED, MESSAGE } from "./figures.ts";

const address = z.string().max(2048).exactOptional();
const image = z.object({ url: z.string() }).exactOptional();

const embed = z.object({
  title: z.string().max(EMBED.title).exactOptional(),
  description: z.string().max(EMBED.description).exactOptional(),
  url: address,
  timestamp: z.string().exactOptional(),
  color: z.int().min(0).max(0xffffff).exactOptional(),
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
  .array()
  .max(MESSAGE.embeds)
  .superRefine((all, context) => {
    const total = all.reduce((sum, one) => sum + lengthOf(one), 0);
    if (total > EMBED.total)
      context.addIssue(rule("MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${EMBED.total}`));
  });
