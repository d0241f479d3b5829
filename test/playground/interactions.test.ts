import { DiscordAPIError, Events } from "discord.js";
import { expect, test } from "vitest";
import { container, errorOf, nextInteraction, scene } from "./fixture.ts";

test("GIVEN a slash command with options of several types THEN the bot reads them typed and its answer reaches the person", async () => {
  const { client, people } = await scene();
  client.once(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    await interaction.reply(`${options.getString("economy")} ${options.getInteger("year")} ${options.getBoolean("share")}`);
  });
  const reply = await people.slash("member", "general", "/status", { economy: "russia", year: 2010, share: true });
  expect(reply).toMatchObject({ kind: "message", isEphemeral: false, message: { content: "russia 2010 true" } });
});
