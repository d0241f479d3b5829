import { ApplicationCommandType } from "discord.js";
import { expect, test } from "vitest";
import { nextInteraction, scene } from "./fixture.ts";

/** A bot with one command in the menu of messages, or of users. */
async function withMenu(type: ApplicationCommandType.Message | ApplicationCommandType.User, name: string) {
  const of = await scene();
  await of.client.application.commands.create({ type, name });
  return of;
}

test("GIVEN a command in the menu of a message THEN the bot reads the whole message, though it was not for the bot", async () => {
  const { client, people } = await withMenu(ApplicationCommandType.Message, "Check this");
  const { id, author } = people.say("moderator", "general", "Georgia blocked it until 2011");
  const asked = nextInteraction(client);
  const reply = people.messageCommand("member", id, "Check this");
  const interaction = await asked;
  if (!interaction.isMessageContextMenuCommand()) throw new Error("No command of a message was used.");
  expect(interaction).toMatchObject({ commandName: "Check this", targetId: id, user: { username: "member" } });
  expect(interaction.targetMessage).toMatchObject({ id, author: { id: author.id }, channelId: interaction.channelId });
  await interaction.reply(interaction.targetMessage.content);
  expect(await reply).toMatchObject({ kind: "message", message: { content: "Georgia blocked it until 2011" } });
});

test("GIVEN a command in the menu of a user THEN the bot reads who it is and what they are in the server", async () => {
  const { client, people } = await withMenu(ApplicationCommandType.User, "Who is it");
  const asked = nextInteraction(client);
  const reply = people.userCommand("member", "general", "moderator", "Who is it");
  const interaction = await asked;
  if (!interaction.isUserContextMenuCommand()) throw new Error("No command of a user was used.");
  expect(interaction.targetUser).toMatchObject({ username: "moderator", globalName: "Tomas" });
  if (!interaction.inCachedGuild()) throw new Error("It was used outside a server.");
  expect(interaction.targetMember?.roles.cache.map(({ name }) => name)).toContain("Moderators");
  await interaction.reply(`It is ${interaction.targetUser.displayName}`);
  expect(await reply).toMatchObject({ kind: "message", message: { content: "It is Tomas" } });
});

test("GIVEN a direct conversation THEN a user has no membership there", async () => {
  const { client, people } = await withMenu(ApplicationCommandType.User, "Who is it");
  const asked = nextInteraction(client);
  void people.userCommand("member", "dm", "member", "Who is it");
  const interaction = await asked;
  if (!interaction.isUserContextMenuCommand()) throw new Error("No command of a user was used.");
  expect(interaction.targetUser.username).toBe("member");
  expect(interaction.targetMember).toBeNull();
});
