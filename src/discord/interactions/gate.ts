/** The one gate: every interaction is counted, limited, checked, run and answered, once, and privately when it failed. */
import { randomBytes } from "node:crypto";
import type { Interaction } from "discord.js";
import type { Request } from "../command/command.ts";
import type { Failure } from "../command/failure.ts";
import { briefly, faultOf } from "../connection/faults.ts";
import { type Answerable, acknowledge, deliver, type Reply } from "../delivery/deliver.ts";
import { DEFER_AFTER } from "../limits.ts";
import type { Workshop } from "../workshop.ts";
import { allowanceFor } from "./allowance.ts";
import { failed, whoAsks } from "./asker.ts";
import { complete } from "./autocomplete.ts";
import { buttonIntent, commandIntent, filledForm, formIntent, type Intent, menuIntent } from "./intents.ts";

/** Makes the reply, and acknowledges meanwhile where that takes long. */
async function makeInTime(interaction: Answerable, intent: Intent): Promise<Reply> {
  // a form can only be the first answer: it is not announced
  if (intent.place === "form") return intent.make();
  if (intent.slow) {
    await acknowledge(interaction, intent.place);
    return intent.make();
  }
  let acknowledged: Promise<void> | undefined;
  const timer = setTimeout(() => {
    acknowledged = acknowledge(interaction, intent.place);
    acknowledged.catch(() => undefined); // awaited below, as soon as the reply is made
  }, DEFER_AFTER);
  try {
    return await intent.make();
  } finally {
    clearTimeout(timer);
    await acknowledged;
  }
}

/** What was filled into a form is not lost, whatever happens to it. */
function typedIn(interaction: Answerable, workshop: Workshop): { again?: Request } {
  const again = interaction.isModalSubmit() ? filledForm(interaction, workshop) : undefined;
  return again ? { again } : {};
}

/** Logs what broke under a number, and tells the asker that number. */
async function apologise(interaction: Answerable, error: unknown, workshop: Workshop): Promise<void> {
  const id = randomBytes(4).toString("hex");
  workshop.counts.add("broken");
  workshop.log.error({ id, ...briefly(error) }, "answering an interaction broke");
  const reply = failed(
    { name: "broken", id },
    whoAsks(interaction, workshop),
    workshop,
    typedIn(interaction, workshop),
  );
  await deliver(interaction, reply, workshop);
}

function giveUp(error: unknown, { counts, log }: Workshop): void {
  const fault = faultOf(error);
  counts.add(fault === "gone" ? "too late" : "not delivered");
  log.warn({ fault, ...briefly(error) }, "an interaction could not be answered");
}

async function wanted(interaction: Answerable, workshop: Workshop): Promise<Intent> {
  if (interaction.isButton()) return buttonIntent(interaction, workshop);
  if (interaction.isModalSubmit()) return formIntent(interaction, workshop);
  return interaction.isChatInputCommand() ? commandIntent(interaction, workshop) : menuIntent(interaction, workshop);
}

async function intentOf(interaction: Answerable, workshop: Workshop): Promise<Intent> {
  const allowed = allowanceFor(interaction, workshop).take(interaction.user.id);
  if (allowed.allowed) return wanted(interaction, workshop);
  workshop.counts.add("limited");
  const typed = typedIn(interaction, workshop);
  const failure: Failure = { name: "too-many", again: allowed.again, ...(typed.again ? { typed: true } : {}) };
  const reply = failed(failure, whoAsks(interaction, workshop), workshop, typed);
  return { slow: false, place: "private", make: async () => reply };
}

async function answer(interaction: Answerable, workshop: Workshop): Promise<void> {
  try {
    const reply = await makeInTime(interaction, await intentOf(interaction, workshop));
    if ("answer" in reply && reply.answer) workshop.onAnswer(interaction.id, reply.answer);
    await deliver(interaction, reply, workshop);
    workshop.counts.add("answered");
    await workshop.told.next(interaction, reply);
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== "ours" && fault !== "refused") return giveUp(error, workshop);
    await apologise(interaction, error, workshop).catch((second) => giveUp(second, workshop));
  }
}

const isAnswerable = (interaction: Interaction): interaction is Answerable =>
  interaction.isChatInputCommand() ||
  interaction.isMessageContextMenuCommand() ||
  interaction.isButton() ||
  interaction.isModalSubmit();

/** Takes an interaction; never rejects. */
export async function enter(interaction: Interaction, workshop: Workshop): Promise<void> {
  if (!workshop.inFlight.first(interaction.id)) return workshop.counts.add("duplicate");
  if (interaction.isAutocomplete()) return complete(interaction, workshop);
  if (!isAnswerable(interaction)) return workshop.counts.add("of another kind");
  await workshop.inFlight.inTurn(interaction.id, () => answer(interaction, workshop));
}
