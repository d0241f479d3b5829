/** Who is behind an interaction, and what they are told when it fails. */
import { type BaseInteraction, GuildMember } from "discord.js";
import type { Request } from "../command/command.ts";
import type { Failure } from "../command/failure.ts";
import type { Who } from "../command/run.ts";
import type { Reply } from "../delivery/deliver.ts";
import { pageFor, type Workshop } from "../workshop.ts";
import { isModerator, standingOf } from "./moderator.ts";

export function whoAsks(interaction: BaseInteraction, { house, moderatorRole }: Workshop): Who {
  const { user, member } = interaction;
  const name = member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
  const { guildId } = interaction;
  const ownRole = guildId ? house.editorial?.settings(guildId).moderatorRole : undefined;
  return {
    id: user.id,
    name,
    moderator: isModerator(standingOf(interaction), [moderatorRole, ownRole]),
    ...(guildId ? { server: guildId } : {}),
  };
}

/** What led to a failure, and how to go on after it. */
interface Way {
  request?: Request;
  /** The form that was filled in, to be opened again as it was. */
  again?: Request;
  /** Shown in place of the message of the button or the form: the next failure takes the place of this one. */
  inPlace?: boolean;
}

/** A failure is told in private, with a way on where there is one. */
export function failed(failure: Failure, who: Who, workshop: Workshop, { inPlace, ...way }: Way = {}): Reply {
  const audience = { private: true, asker: who };
  return {
    place: inPlace ? "update" : "private",
    wrong: way.again ? "kept" : "passing",
    page: pageFor({ show: "failure", failure }, { audience, ...way }, workshop),
  };
}
