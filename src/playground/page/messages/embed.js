/** An embed as an element. */
import { el, hex, link } from "../elements.js";
import { pictureOf } from "./pictures.js";

const moment = (timestamp) =>
  el(
    "time",
    { dateTime: timestamp },
    new Date(timestamp).toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" }),
  );

const fieldsOf = (fields, text) =>
  el(
    "discord-embed-fields",
    { slot: "fields" },
    ...fields.map(({ name, value, inline }) =>
      el("discord-embed-field", { fieldTitle: name, inline: inline === true }, ...text(value)),
    ),
  );

/** @param text makes nodes of markdown */
export function embedOf(embed, text) {
  const { author, title, url, description, fields = [], color, footer, image, thumbnail, timestamp } = embed;
  const end = [footer?.text, timestamp && moment(timestamp)].filter(Boolean);
  const head = title && el("p", { class: "heading level-3" }, url ? link(url, title) : title);
  return el(
    "discord-embed",
    { slot: "embeds", ...(typeof color === "number" ? { color: hex(color) } : {}) },
    el(
      "discord-embed-description",
      { slot: "description" },
      thumbnail && pictureOf(thumbnail.url, { class: "thumbnail beside", alt: "Thumbnail" }),
      author && el("p", { class: "embed-author" }, author.url ? link(author.url, author.name) : author.name),
      head,
      ...(description ? text(description) : []),
      image && pictureOf(image.url, { class: "picture", alt: "Picture" }),
    ),
    fields.length > 0 && fieldsOf(fields, text),
    end.length > 0 && el("discord-embed-footer", { slot: "footer" }, end[0], end[1] && " • ", end[1]),
  );
}
