/** What an interaction wants: which work, shown where. */
import type { ButtonInteraction, ChatInputCommandInteraction } from "discord.js";
import { failed, whoAsks } from "./asker.ts";
import type { OtherVerb, Press, RequestVerb } from "./button-id.ts";
import { isShareable, type Request } from "./command.ts";
import { decide } from "./decide.ts";
import type { Reply } from "./deliver.ts";
import type { Failure } from "./failure.ts";
import { mayRun, run, type Who } from "./run.ts";
import { pageFor, type Showing, type Workshop } from "./workshop.ts";

export interface Intent {
  /** It takes seconds: acknowledge first. */
  slow: boolean;
  /** Where it is shown if all goes well; failures are private. */
  place: Reply["place"];
  make(): Promise<Reply>;
}

const refusing = (failure: Failure, who: Who, workshop: Workshop): Intent => ({
  slow: false,
  place: "private",
  make: async () => failed(failure, who, workshop),
});

type Manner = Pick<Showing, "manner" | "from"> & { shared?: true };

/** Makes the answer to a request, also again. */
function showing(request: Request, wanted: "private" | "public", manner: Manner, who: Who, workshop: Workshop): Intent {
  const { house } = workshop;
  const command = house.commands.find(({ name }) => name === request.command);
  const place = command && isShareable(command) ? wanted : "private";
  const make = async (): Promise<Reply> => {
    const outcome = await run(request, who, house);
    if (outcome.show === "failure") return failed(outcome.failure, who, workshop, request);
    const { shared, ...rest } = manner;
    const audience = { private: place === "private", asker: who, ...(shared ? { shared } : {}) };
    const page = pageFor(outcome, { audience, request, ...rest }, workshop);
    return { place, page, ...(outcome.show === "answer" ? { answer: outcome.answer } : {}) };
  };
  // Whoever may not run it is told so at once.
  const slow = command?.slow === true && mayRun(command, who);
  return { slow, place, make };
}

export function commandIntent(interaction: ChatInputCommandInteraction, workshop: Workshop): Intent {
  const given = interaction.options.data;
  const values = new Map(
    given.flatMap(({ name, value }) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
  const isShared = given.some(({ name, value }) => name === "share" && value === true);
  const request = { command: interaction.commandName, values };
  return showing(request, isShared ? "public" : "private", {}, whoAsks(interaction, workshop), workshop);
}

const withoutDay = ({ command, values }: Request): Request => ({
  command,
  values: new Map([...values].filter(([name]) => name !== "as-of")),
});

function requestIntent(
  { verb, request, from = 0 }: Extract<Press, { request: Request }>,
  who: Who,
  workshop: Workshop,
): Intent {
  const intents: Record<RequestVerb, () => Intent> = {
    share: () => showing(request, "public", { shared: true }, who, workshop),
    why: () => showing(request, "private", { manner: "why" }, who, workshop),
    later: () => showing(withoutDay(request), "private", {}, who, workshop),
    more: () => showing(request, "private", { manner: "whole", from }, who, workshop),
    ask: () => showing(request, "private", {}, who, workshop),
  };
  return intents[verb]();
}

function otherIntent(verb: OtherVerb, argument: string, who: Who, workshop: Workshop): Intent {
  if (verb !== "remove") return { slow: false, place: "update", make: () => decide(argument, verb, who, workshop) };
  const mayRemove = who.id === argument || who.moderator;
  return mayRemove
    ? { slow: false, place: "gone", make: async () => ({ place: "gone" }) }
    : refusing({ name: "not-yours" }, who, workshop);
}

export function buttonIntent(interaction: ButtonInteraction, workshop: Workshop): Intent {
  const who = whoAsks(interaction, workshop);
  const decoded = workshop.ids.decode(interaction.customId);
  if ("failure" in decoded) return refusing(decoded.failure, who, workshop);
  const { press } = decoded;
  return "request" in press
    ? requestIntent(press, who, workshop)
    : otherIntent(press.verb, press.argument, who, workshop);
}
