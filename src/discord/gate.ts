/** The one gate: every interaction is counted, limited, checked, run and answered, once, and privately when it failed. */
import { randomBytes } from "node:crypto";
import { type Interaction, MessageFlags } from "discord.js";
import { failed, whoAsks } from "./asker.ts";
import { complete } from "./autocomplete.ts";
import { type Answerable, deliver, type Reply } from "./deliver.ts";
import { briefly, faultOf } from "./faults.ts";
import { buttonIntent, commandIntent, type Intent } from "./intents.ts";
import { DEFER_AFTER } from "./limits.ts";
import type { Workshop } from "./workshop.ts";

/** Shows the asker that it runs. */
async function acknowledge(interaction: Answerable, { place }: Intent): Promise<void> {
  if (place === "update" && interaction.isButton()) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Makes the reply, and acknowledges meanwhile where that takes long. */
async function makeInTime(interaction: Answerable, intent: Intent): Promise<Reply> {
  if (intent.slow) {
    await acknowledge(interaction, intent);
    return intent.make();
  }
  let acknowledged: Promise<void> | undefined;
  const timer = setTimeout(() => {
    acknowledged = acknowledge(interaction, intent);
    acknowledged.catch(() => undefined); // awaited below, as soon as the reply is made
  }, DEFER_AFTER);
  try {
    return await intent.make();
  } finally {
    clearTimeout(timer);
    await acknowledged;
  }
}

/** Logs what broke under a number, and tells the asker that number. */
async function apologise(interaction: Answerable, error: unknown, workshop: Workshop): Promise<void> {
  const id = randomBytes(4).toString("hex");
  workshop.counts.add("broken");
  workshop.log.error({ id, ...briefly(error) }, "answering an interaction broke");
  await deliver(interaction, failed({ name: "broken", id }, whoAsks(interaction, workshop), workshop), workshop);
}

function giveUp(error: unknown, { counts, log }: Workshop): void {
  const fault = faultOf(error);
  counts.add(fault === "gone" ? "too late" : "not delivered");
  log.warn({ fault, ...briefly(error) }, "an interaction could not be answered");
}

function intentOf(interaction: Answerable, workshop: Workshop): Intent {
  const allowed = workshop.limit.take(interaction.user.id);
  if (allowed.allowed)
    return interaction.isButton() ? buttonIntent(interaction, workshop) : commandIntent(interaction, workshop);
  workshop.counts.add("limited");
  const reply = failed({ name: "too-many", again: allowed.again }, whoAsks(interaction, workshop), workshop);
  return { slow: false, place: "private", make: async () => reply };
}

async function answer(interaction: Answerable, workshop: Workshop): Promise<void> {
  try {
    const reply = await makeInTime(interaction, intentOf(interaction, workshop));
    if ("answer" in reply && reply.answer) workshop.onAnswer(interaction.id, reply.answer);
    await deliver(interaction, reply, workshop);
    workshop.counts.add("answered");
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== "ours" && fault !== "refused") return giveUp(error, workshop);
    await apologise(interaction, error, workshop).catch((second) => giveUp(second, workshop));
  }
}

/** Takes an interaction; never rejects. */
export async function enter(interaction: Interaction, workshop: Workshop): Promise<void> {
  if (!workshop.inFlight.first(interaction.id)) return workshop.counts.add("duplicate");
  if (interaction.isAutocomplete()) return complete(interaction, workshop);
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return workshop.counts.add("of another kind");
  await workshop.inFlight.inTurn(interaction.id, () => answer(interaction, workshop));
}
