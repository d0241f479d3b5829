/** All that answering needs, whether by interaction or by mention; made once, by the bot. */
import type { Answer } from "../answer/answer.ts";
import type { Log } from "../log.ts";
import type { ButtonIds } from "./buttons/button-id.ts";
import type { Outcome } from "./command/outcome.ts";
import type { House } from "./command/run.ts";
import type { Counts } from "./counts.ts";
import type { Told } from "./delivery/told.ts";
import type { InFlight } from "./in-flight.ts";
import type { RateLimit } from "./rate-limit.ts";
import type { Desk } from "./render/desk.ts";
import { pageOf } from "./render/outcome.ts";
import type { PageFor } from "./render/page.ts";

/** Is told of each answer, with the id of the interaction or message that it is for. */
export type OnAnswer = (id: string, answer: Answer) => void;

export interface Workshop {
  house: House;
  ids: ButtonIds;
  /** Of questions. */
  limit: RateLimit;
  /** Of moderators' work. */
  deeds: RateLimit;
  inFlight: InFlight;
  told: Told;
  counts: Counts;
  log: Log;
  /** Id of a role whose holders are moderators too. */
  moderatorRole?: string;
  /** Where Discord's API is, if not at Discord: files may be fetched from there. */
  api?: string;
  onAnswer: OnAnswer;
  now(): Date;
}

export type Showing = Pick<Desk, "audience" | "request" | "again"> & Partial<Pick<Desk, "manner" | "from">>;

export function pageFor(outcome: Outcome, showing: Showing, { house, ids, now }: Workshop): PageFor {
  const { commands, library } = house;
  const economyName = (id: string): string => {
    const lookup = library.answersFor().economy(id);
    return "found" in lookup ? lookup.name : id;
  };
  return (surface) =>
    pageOf(outcome, { manner: "short", from: 0, ...showing, surface, ids, commands, economyName, now: now() });
}
