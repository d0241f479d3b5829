/** Publishes or discards the proposal of a reindex. */

import type { Outcome } from "../command/outcome.ts";
import type { Who } from "../command/run.ts";
import type { Reply } from "../delivery/deliver.ts";
import { pageFor, type Workshop } from "../workshop.ts";
import { failed } from "./asker.ts";

/** Who may is asked again here: the button may be old, and roles change. */
export async function decide(
  ticket: string,
  verb: "publish" | "discard",
  who: Who,
  workshop: Workshop,
): Promise<Reply> {
  if (!who.moderator) return failed({ name: "moderators-only" }, who, workshop);
  const taken = workshop.house.proposals.take(who.id, ticket);
  if ("failure" in taken) return failed(taken.failure, who, workshop);
  const decided = async (): Promise<Outcome> => {
    if (verb === "publish") return { show: "published", ...(await taken.ready.publish()) };
    taken.ready.discard();
    return { show: "discarded" };
  };
  const outcome = await decided();
  const { id, name, server } = who;
  if (outcome.show === "published" && server) {
    const what = `the shipped knowledge, generation ${outcome.after}`;
    await workshop.house.editorial?.record(server, { by: { id, name }, action: "reindexed", what });
  }
  workshop.log.info({ verb, by: who.id, outcome }, "a reindex was decided");
  return { place: "update", page: pageFor(outcome, { audience: { private: true, asker: who } }, workshop) };
}
