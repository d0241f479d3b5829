/** Files that came with messages: kept in memory, served under an address of this server. */
import type { APIAttachment } from "discord-api-types/v10";
import type { StoredFile, World } from "./world.ts";

/** @returns the attachment as messages carry it */
export function keep(world: World, file: StoredFile, description?: string | null): APIAttachment {
  const id = world.nextId();
  const path = `/attachments/${id}/${encodeURIComponent(file.name)}`;
  world.files.set(path, file);
  const url = `${world.address}${path}`;
  return {
    id,
    filename: file.name,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...(description ? { description } : {}),
  };
}
