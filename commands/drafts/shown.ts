/** A draft as it is shown: as a whole, or one of its facts with what stands around it in the article. */
import type { Call } from "../../src/discord/command/command.ts";
import type { Failure } from "../../src/discord/command/failure.ts";
import type { Outcome } from "../../src/discord/command/outcome.ts";
import type { Draft } from "../../src/store/store.ts";
import { serverOf } from "../options.ts";

export interface Showing {
  /** Place of the fact; left out: the whole. */
  at?: number | undefined;
  /** What went wrong with what was done to it. */
  trouble?: Failure;
}

export async function shownDraft(draft: Draft, call: Call, { at, trouble }: Showing = {}): Promise<Outcome> {
  const { editorial } = call;
  const server = serverOf(call);
  const { file } = draft;
  const view = {
    show: "draft" as const,
    draft,
    odd: await editorial.oddities(server, file),
    parties: editorial.parties(server),
    inService: editorial.isInService(server, file.id),
    ...(trouble ? { trouble } : {}),
  };
  const fact = at === undefined ? undefined : file.facts[at];
  if (at === undefined || !fact) return view;
  const around = await editorial.around(file, fact.quote);
  return { ...view, at, ...(around ? { around } : {}) };
}
