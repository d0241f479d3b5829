/** Permissions that the bot is denied in a channel for a while. */
import {
  type APIOverwrite,
  type APITextChannel,
  OverwriteType,
  PermissionFlagsBits,
  type Snowflake,
} from "discord-api-types/v10";
import { Impossible } from "./people/named.ts";
import { can, writingIn } from "./permissions.ts";
import { type Channel, isDm, isThread, type World } from "./world.ts";

export interface Denial {
  /** In a sentence, for people. */
  what: string;
  giveBack(): void;
}

export interface Denials {
  /** @throws Impossible in a direct conversation */
  deny(permission: bigint, channel: Channel): Denial;
}

interface Denied {
  channel: Snowflake;
  permission: bigint;
}

const NAMES = new Map(Object.entries(PermissionFlagsBits).map(([name, bit]) => [bit, name]));

/** Where the overwrites of a channel stand: a thread has its parent's. @throws Impossible */
function homeOf(world: World, channel: Channel): APITextChannel {
  const parent = isThread(channel) && channel.parent_id ? world.channels.get(channel.parent_id) : undefined;
  const home = parent ?? channel;
  if (isDm(home) || isThread(home))
    throw new Impossible("Nobody can be denied anything in a direct conversation: name a channel of a server.");
  return home;
}

/** Nothing is denied at first. */
export function createDenials(world: World): Denials {
  const standing = new Set<Denied>();

  /** A member has one overwrite in a channel: all that is denied there stands in it. */
  function overwritesIn({ id, permission_overwrites = [] }: APITextChannel): APIOverwrite[] {
    const others = permission_overwrites.filter((one) => one.type !== OverwriteType.Member || one.id !== world.bot.id);
    const deny = [...standing].reduce((bits, one) => (one.channel === id ? bits | one.permission : bits), 0n);
    if (deny === 0n) return others;
    return [...others, { id: world.bot.id, type: OverwriteType.Member, allow: "0", deny: String(deny) }];
  }

  function renew(channel: APITextChannel): void {
    const sees = () => can(world, world.bot.id, channel, PermissionFlagsBits.ViewChannel);
    const wasSeen = sees();
    channel.permission_overwrites = overwritesIn(channel);
    world.feed.tell({ what: "channel", channel, wasSeen });
  }

  return {
    deny(asked, channel) {
      const home = homeOf(world, channel);
      const permission = asked === PermissionFlagsBits.SendMessages ? writingIn(channel) : asked;
      const denied = { channel: home.id, permission };
      standing.add(denied);
      renew(home);
      return {
        what: `the bot lacks ${NAMES.get(permission) ?? permission} in #${home.name}`,
        giveBack() {
          standing.delete(denied);
          renew(home);
        },
      };
    },
  };
}
