/** Every use of the bot comes to an end for the person who used it. */
import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from "discord.js";
import { expect, test } from "vitest";
import { act, clock, errorOf, nextInteraction, type Scene, scene, used } from "./fixture.ts";

async function pressed(of: Scene) {
  const { interaction, reply } = await used(of);
  const button = new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Secondary);
  await interaction.reply({
    content: "one",
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
  });
  const seen = await reply;
  if (seen.kind !== "message") throw new Error(`The person saw a ${seen.kind}.`);
  const next = nextInteraction(of.client);
  const outcome = of.people.press("member", seen.message.id, "more");
  const press = await next;
  if (!press.isButton()) throw new Error("No button was pressed.");
  return { press, outcome, id: seen.message.id };
}

test("GIVEN a press that is acknowledged and nothing more THEN the person is done with it", async () => {
  const { press, outcome } = await pressed(await scene());
  await press.deferUpdate();
  expect(await outcome).toEqual({ kind: "acknowledged" });
});

test("GIVEN a press that is acknowledged and then changes its message THEN the change is what the person sees", async () => {
  const { press, outcome, id } = await pressed(await scene());
  await press.deferUpdate();
  await press.editReply("two");
  expect(await outcome).toMatchObject({ kind: "update", message: { id, content: "two" } });
});

test("GIVEN a deferral that nothing follows THEN it has failed once the token lapsed", async () => {
  const { now, pass } = clock();
  const { interaction, reply } = await used(await scene({ now }));
  await interaction.deferReply();
  pass(15 * 60_000 + 1);
  expect(await errorOf(interaction.editReply("too late"))).toMatchObject({ code: 50027 });
  expect(await reply).toMatchObject({ kind: "failed" });
});

test("GIVEN a new start THEN uses that wait for an answer have failed, and no answer is taken any more", async () => {
  const of = await scene();
  const { interaction, reply } = await used(of);
  await interaction.deferReply();
  await act(of.url, "start-over", {});
  expect(await reply).toMatchObject({ kind: "failed" });
  expect(await errorOf(interaction.editReply("too late"))).toMatchObject({ code: 10015 });
});

test("GIVEN an answer with which no activity begins THEN none is told of", async () => {
  const { press } = await pressed(await scene());
  const { interaction } = await press.deferUpdate({ withResponse: true });
  expect(interaction).toMatchObject({ id: press.id, activityInstanceId: null });
});
