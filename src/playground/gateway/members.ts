/** The members of a server that the bot asked for. */
import {
  GatewayDispatchEvents,
  type GatewayGuildMembersChunkDispatchData,
  GatewayIntentBits,
} from "discord-api-types/v10";
import { GATEWAY } from "../limits/figures.ts";
import type { World } from "../world.ts";
import type { Dispatch } from "./dispatches.ts";
import type { Frame } from "./frames.ts";

type Asked = Extract<Frame, { d: { guild_id: string } }>["d"];

/** @returns undefined where Discord answers nothing: only bots with the Guild Members intent get the whole list */
export function membersChunk(
  world: World,
  { guild_id, query = "", limit = 0, user_ids, nonce }: Asked,
  intents: number,
): Dispatch | undefined {
  const mayListAll = (intents & GatewayIntentBits.GuildMembers) !== 0;
  if (!mayListAll && user_ids === undefined && query === "") return undefined;
  const most = mayListAll && limit === 0 ? Infinity : Math.min(limit || GATEWAY.members, GATEWAY.members);
  const wanted = user_ids === undefined ? undefined : [user_ids].flat();
  const all = [...(world.guilds.get(guild_id)?.members.values() ?? [])];
  const fitting = all.filter(({ user }) => (wanted ? wanted.includes(user.id) : user.username.startsWith(query)));
  const d: GatewayGuildMembersChunkDispatchData = {
    guild_id,
    members: fitting.slice(0, most),
    chunk_index: 0,
    chunk_count: 1,
    not_found: (wanted ?? []).filter((id) => !all.some(({ user }) => user.id === id)),
    ...(nonce === undefined ? {} : { nonce }),
  };
  return { t: GatewayDispatchEvents.GuildMembersChunk, d };
}
