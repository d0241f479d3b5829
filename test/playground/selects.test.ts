import {
  ActionRowBuilder,
  type AnySelectMenuInteraction,
  ChannelSelectMenuBuilder,
  ChannelType,
  type Interaction,
  LabelBuilder,
  MentionableSelectMenuBuilder,
  type MessageActionRowComponentBuilder,
  ModalBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from "discord.js";
import { expect, test } from "vitest";
import { nextInteraction, type Scene, scene } from "./fixture.ts";

const ECONOMIES = ["RUS", "KAZ", "GEO"].map((value) => ({ label: value, value }));

/** Ids of people, roles and channels, by name. */
function idsOf({ people, client }: Scene) {
  const roles = client.guilds.cache.first()?.roles.cache;
  return {
    user: (name: string) => people.mention(name).slice(2, -1),
    role: (name: string) => roles?.find((role) => role.name === name)?.id ?? "",
    channel: (name: string) =>
      client.channels.cache.find((channel) => "name" in channel && channel.name === name)?.id ?? "",
  };
}

/** A use of `/status`, still to be answered. */
async function status() {
  const of = await scene();
  const asked = nextInteraction(of.client);
  const reply = of.people.slash("member", "general", "/status", { economy: "russia" });
  const interaction = await asked;
  if (!interaction.isChatInputCommand()) throw new Error("No slash command was used.");
  return { of, interaction, reply };
}

/** A message with one list, `list`, that the bot has answered `/status` with. */
async function offering(list: MessageActionRowComponentBuilder) {
  const { of, interaction, reply } = await status();
  const row = new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(list);
  await interaction.reply({ content: "Choose", components: [row] });
  const seen = await reply;
  if (seen.kind !== "message") throw new Error(`The person saw a ${seen.kind}.`);
  const { id } = seen.message;
  return {
    ...of,
    ids: idsOf(of),
    select: (...values: string[]) => of.people.select("member", id, "list", values),
    /** What the bot is sent when these are chosen. */
    async chosen<Chosen extends AnySelectMenuInteraction>(
      isOne: (interaction: Interaction) => interaction is Chosen,
      ...values: string[]
    ): Promise<Chosen> {
      const next = nextInteraction(of.client);
      void of.people.select("member", id, "list", values);
      const interaction = await next;
      if (!isOne(interaction)) throw new Error("It was no such list.");
      return interaction;
    },
  };
}

test("GIVEN a list of texts THEN the bot reads what was chosen, and only so many of it can be", async () => {
  const list = new StringSelectMenuBuilder().setCustomId("list").setMinValues(2).setMaxValues(2).addOptions(ECONOMIES);
  const { chosen, select } = await offering(list);
  expect((await chosen((one) => one.isStringSelectMenu(), "RUS", "GEO")).values).toEqual(["RUS", "GEO"]);
  await expect(select("RUS")).rejects.toThrow("At least 2");
  await expect(select("RUS", "KAZ", "GEO")).rejects.toThrow("At most 2");
  await expect(select("RUS", "RUS")).rejects.toThrow("twice");
  await expect(select("RUS", "ZZZ")).rejects.toThrow("not in the list");
});

test("GIVEN a list that may be left empty THEN nothing can be chosen", async () => {
  const list = new StringSelectMenuBuilder().setCustomId("list").setMinValues(0).addOptions(ECONOMIES);
  const { chosen } = await offering(list);
  expect((await chosen((one) => one.isStringSelectMenu())).values).toEqual([]);
});

test("GIVEN a list of users THEN the bot reads them and what they are in the server", async () => {
  const { chosen, select, ids } = await offering(new UserSelectMenuBuilder().setCustomId("list").setMaxValues(2));
  const { users, members } = await chosen((one) => one.isUserSelectMenu(), ids.user("moderator"), ids.user("newcomer"));
  expect(users.map(({ username }) => username)).toEqual(["moderator", "newcomer"]);
  const moderator = members.get(ids.user("moderator"));
  expect(moderator).toMatchObject({ user: { username: "moderator" }, roles: expect.anything() });
  await expect(select(ids.role("Moderators"))).rejects.toThrow("no user");
});

test("GIVEN a list of roles THEN the bot reads them", async () => {
  const { chosen, select, ids } = await offering(new RoleSelectMenuBuilder().setCustomId("list"));
  const { roles } = await chosen((one) => one.isRoleSelectMenu(), ids.role("Moderators"));
  expect(roles.map(({ name }) => name)).toEqual(["Moderators"]);
  await expect(select(ids.user("member"))).rejects.toThrow("no role");
});

test("GIVEN a list of users and roles THEN the bot reads each as what it is", async () => {
  const { chosen, ids } = await offering(new MentionableSelectMenuBuilder().setCustomId("list").setMaxValues(2));
  const { users, roles, members } = await chosen(
    (one) => one.isMentionableSelectMenu(),
    ids.user("newcomer"),
    ids.role("Bots"),
  );
  expect(users.map(({ username }) => username)).toEqual(["newcomer"]);
  expect(members.has(ids.user("newcomer"))).toBe(true);
  expect(roles.map(({ name }) => name)).toEqual(["Bots"]);
});

test("GIVEN a list of channels THEN the bot reads them; only those of the server, that the person sees, can be chosen", async () => {
  const { chosen, select, ids } = await offering(new ChannelSelectMenuBuilder().setCustomId("list"));
  const { channels } = await chosen((one) => one.isChannelSelectMenu(), ids.channel("questions"));
  expect(channels.map((channel) => channel && "name" in channel && channel.name)).toEqual(["questions"]);
  await expect(select(ids.channel("moderators"))).rejects.toThrow("no channel");
  await expect(select(ids.channel("newsroom"))).rejects.toThrow("no channel");
});

test("GIVEN a list of threads only THEN no other channel can be chosen", async () => {
  const list = new ChannelSelectMenuBuilder().setCustomId("list").setChannelTypes(ChannelType.PublicThread);
  const { people, chosen, select, ids } = await offering(list);
  const thread = people.thread("member", "general", "Kazakhstan");
  const { channels } = await chosen((one) => one.isChannelSelectMenu(), thread.id);
  expect(channels.get(thread.id)?.type).toBe(ChannelType.PublicThread);
  await expect(select(ids.channel("general"))).rejects.toThrow("can't be chosen");
});

/** A form with these fields, that the bot has answered `/status` with. */
async function form(...fields: LabelBuilder[]) {
  const { of, interaction, reply } = await status();
  await interaction.showModal(
    new ModalBuilder()
      .setCustomId("form")
      .setTitle("Form")
      .addLabelComponents(...fields),
  );
  const seen = await reply;
  if (seen.kind !== "modal") throw new Error(`The person saw a ${seen.kind}.`);
  const send = (filled: Parameters<Scene["people"]["submitModal"]>[2]) =>
    of.people.submitModal("member", seen.token, filled);
  return {
    ids: idsOf(of),
    send,
    /** What the bot reads once it was filled in so. */
    async sent(filled: Parameters<typeof send>[0]) {
      const next = nextInteraction(of.client);
      void send(filled);
      const interaction = await next;
      if (!interaction.isModalSubmit()) throw new Error("No form was sent.");
      return interaction.fields;
    },
  };
}

const label = (text: string) => new LabelBuilder().setLabel(text);

test("GIVEN a form with lists and files THEN the bot reads who and what was chosen", async () => {
  const { sent, ids } = await form(
    label("Who").setUserSelectMenuComponent((list) => list.setCustomId("users").setMaxValues(2)),
    label("Role").setRoleSelectMenuComponent((list) => list.setCustomId("roles")),
    label("Both").setMentionableSelectMenuComponent((list) => list.setCustomId("both").setMaxValues(2)),
    label("Where").setChannelSelectMenuComponent((list) => list.setCustomId("channels")),
    label("Files").setFileUploadComponent((upload) => upload.setCustomId("files")),
  );
  const fields = await sent({
    users: [ids.user("moderator")],
    roles: ids.role("Moderators"),
    both: [ids.user("newcomer"), ids.role("Bots")],
    channels: [ids.channel("questions")],
    files: { name: "protocol.txt", text: "Protokoll über den Beitritt" },
  });
  expect(fields.getSelectedUsers("users")?.map(({ username }) => username)).toEqual(["moderator"]);
  expect(fields.getSelectedRoles("roles")?.map((role) => role?.name)).toEqual(["Moderators"]);
  const both = fields.getSelectedMentionables("both");
  expect([...(both?.users.keys() ?? []), ...(both?.roles.keys() ?? [])]).toEqual([
    ids.user("newcomer"),
    ids.role("Bots"),
  ]);
  expect([...(fields.getSelectedChannels("channels")?.keys() ?? [])]).toEqual([ids.channel("questions")]);
  const file = fields.getUploadedFiles("files")?.first();
  expect(await (await fetch(file?.url ?? "")).text()).toBe("Protokoll über den Beitritt");
});

const TEXTS = [
  label("Text").setTextInputComponent((input) =>
    input.setCustomId("text").setStyle(TextInputStyle.Short).setMinLength(3).setValue("as the bot proposes"),
  ),
  label("Economy").setStringSelectMenuComponent((list) =>
    list.setCustomId("economy").setRequired(false).addOptions(ECONOMIES),
  ),
  label("One").setRadioGroupComponent((group) => group.setCustomId("one").addOptions(ECONOMIES)),
  label("Some").setCheckboxGroupComponent((group) => group.setCustomId("some").addOptions(ECONOMIES)),
  label("Agreed").setCheckboxComponent((box) => box.setCustomId("agreed")),
];

test("GIVEN a form with texts and boxes THEN the bot reads them, and what is left alone stays as it was", async () => {
  const { sent } = await form(...TEXTS);
  const fields = await sent({ one: "KAZ", some: ["RUS", "GEO"], agreed: true });
  expect(fields.getTextInputValue("text")).toBe("as the bot proposes");
  expect(fields.getStringSelectValues("economy")).toEqual([]);
  expect(fields.getRadioGroup("one")).toBe("KAZ");
  expect(fields.getCheckboxGroup("some")).toEqual(["RUS", "GEO"]);
  expect(fields.getCheckbox("agreed")).toBe(true);
});

test.each([
  ["a text that is too short", { text: "ab" }, "takes 3 to"],
  ["no text", { text: "" }, "has to be filled in"],
  ["nothing of a required group", { one: "" }, "At least 1"],
  ["something that is not in the list", { economy: "ZZZ" }, "not in the list"],
])("GIVEN a form with %s THEN it can't be sent", async (_, wrong, why) => {
  const { send } = await form(...TEXTS);
  await expect(send({ one: "KAZ", some: ["RUS"], ...wrong })).rejects.toThrow(why);
});
