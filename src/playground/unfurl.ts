/** `attachment://name` in embeds and components stands for a file of the same message: its address takes that place. */
import {
  type APIAttachment,
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
} from "discord-api-types/v10";
import { invalidField } from "./api-error.ts";

const SCHEME = "attachment://";

type Files = readonly APIAttachment[];

const isReference = (url: string | undefined): boolean => url?.startsWith(SCHEME) === true;

const named = (files: Files, url: string | undefined): APIAttachment | undefined =>
  isReference(url) ? files.find(({ filename }) => `${SCHEME}${filename}` === url) : undefined;

/** @throws ApiError 50035 for a file that is not there */
function mediaOf(files: Files, media: APIUnfurledMediaItem): APIUnfurledMediaItem {
  if (!isReference(media.url)) return media;
  const file = named(files, media.url);
  if (!file)
    throw invalidField(
      ["components"],
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      `The message has no file ${media.url.slice(SCHEME.length)}.`,
    );
  const { id, url, proxy_url, content_type } = file;
  return { ...media, url, proxy_url, attachment_id: id, ...(content_type === undefined ? {} : { content_type }) };
}

function partOf(files: Files, part: APIComponentInContainer): APIComponentInContainer {
  switch (part.type) {
    case ComponentType.File: {
      const file = named(files, part.file.url);
      return {
        ...part,
        file: mediaOf(files, part.file),
        ...(file ? { name: file.filename, size: file.size } : {}),
      };
    }
    case ComponentType.MediaGallery:
      return { ...part, items: part.items.map((item) => ({ ...item, media: mediaOf(files, item.media) })) };
    case ComponentType.Section:
      return part.accessory.type === ComponentType.Thumbnail
        ? { ...part, accessory: { ...part.accessory, media: mediaOf(files, part.accessory.media) } }
        : part;
    default:
      return part;
  }
}

/** Components that show the files of their message. The files stay among its attachments. @throws ApiError 50035 */
export const unfurled = (
  files: Files,
  components: readonly APIMessageTopLevelComponent[],
): APIMessageTopLevelComponent[] =>
  components.map((part) =>
    part.type === ComponentType.Container
      ? { ...part, components: part.components.map((inner) => partOf(files, inner)) }
      : partOf(files, part),
  );

/** Embeds that show the files of their message, and the files that are left: what an embed shows is no attachment any more. */
export function embedded(files: Files, embeds: readonly APIEmbed[]): { embeds: APIEmbed[]; left: APIAttachment[] } {
  const shown = new Set<APIAttachment>();
  const addressOf = (url: string): string => {
    const file = named(files, url);
    if (file) shown.add(file);
    return file?.url ?? url;
  };
  const withFiles = embeds.map(({ image, thumbnail, footer, author, ...embed }) => ({
    ...embed,
    ...(image ? { image: { ...image, url: addressOf(image.url) } } : {}),
    ...(thumbnail ? { thumbnail: { ...thumbnail, url: addressOf(thumbnail.url) } } : {}),
    ...(footer ? { footer: { ...footer, ...(footer.icon_url ? { icon_url: addressOf(footer.icon_url) } : {}) } } : {}),
    ...(author ? { author: { ...author, ...(author.icon_url ? { icon_url: addressOf(author.icon_url) } : {}) } } : {}),
  }));
  return { embeds: withFiles, left: files.filter((file) => !shown.has(file)) };
}
