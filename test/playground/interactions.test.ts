import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputStyle,
} from "discord.js";
import { expect, test } from "vitest";
import type { Reply } from "../../src/playground/world.ts";
import { clock, container, errorOf, nextInteraction, scene } from "./fixture.ts";

const ECONOMY = { economy: "russia" };

/** Uses `/status` and hands over what the bot gets, and what the person will see. */
async function status(of: Awaited<ReturnType<typeof scene>>, who = "member", where = "general") {
  const asked = nextInteraction(of.client);
  const reply = of.people.slash(who, where, "/status", ECONOMY);
  const interaction = await asked;
  if (!interaction.isChatInputCommand()) throw new Error("The bot was sent something else than a slash command.");
  return { interaction, reply };
}

const messageOf = (reply: Reply) => {
  if (reply.kind !== "message") throw new Error(`The person saw a ${reply.kind}.`);
  return reply.message;
};

test("GIVEN options of several types THEN the bot reads them typed and its answer reaches the person", async () => {
  const { client, people } = await scene();
  client.once(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    await interaction.reply(
      `${options.getString("economy")} ${options.getInteger("year")} ${options.getBoolean("share")}`,
    );
  });
  const reply = await people.slash("member", "general", "/status", { economy: "russia", year: 2010, share: true });
  expect(reply).toMatchObject({ kind: "message", isEphemeral: false, message: { content: "russia 2010 true" } });
});

test("GIVEN a moderator and a member THEN the bot sees the permissions of each, in a server and in a direct conversation", async () => {
  const of = await scene();
  const member = await status(of);
  const moderator = await status(of, "moderator");
  const dm = await status(of, "newcomer", "dm");
  expect(member.interaction.memberPermissions?.has("ManageGuild")).toBe(false);
  expect(moderator.interaction.memberPermissions?.has("ManageGuild")).toBe(true);
  expect(dm.interaction.inGuild()).toBe(false);
  expect(dm.interaction.user.username).toBe("newcomer");
});

test("GIVEN an ephemeral answer of Components V2 THEN the asker alone gets it and no event tells the bot of it", async () => {
  const of = await scene();
  const heard: string[] = [];
  of.client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  const { interaction, reply } = await status(of);
  const { components } = container("**Russia** <@1>");
  await interaction.reply({ components, flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral });
  const seen = await reply;
  expect(seen).toMatchObject({ kind: "message", isEphemeral: true });
  const isHeard = new Promise((resolve) => of.client.once(Events.MessageCreate, resolve));
  const after = of.people.say("member", "general", "a public message comes after it");
  await isHeard;
  expect(heard).toEqual([after.id]);
});

test("GIVEN an answer that is deferred THEN the person sees it once it is there", async () => {
  const { interaction, reply } = await status(await scene());
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply("worked out");
  expect(await reply).toMatchObject({ kind: "message", isEphemeral: true, message: { content: "worked out" } });
});

test("GIVEN an interaction that was answered THEN a second answer is refused (40060)", async () => {
  const { interaction, reply } = await status(await scene());
  await interaction.reply("first");
  // discord.js keeps count itself: the second answer goes out behind its back.
  interaction.replied = false;
  expect(await errorOf(interaction.reply("second"))).toMatchObject({ code: 40060, status: 400 });
  expect(messageOf(await reply).content).toBe("first");
});

test("GIVEN more than three seconds THEN the answer is refused (10062) and the person sees that the bot did not respond", async () => {
  const { now, pass } = clock();
  const { interaction, reply } = await status(await scene({ now }));
  pass(3001);
  expect(await errorOf(interaction.reply("late"))).toMatchObject({ code: 10062, status: 404 });
  expect(await reply).toMatchObject({ kind: "failed", why: "The application did not respond" });
});

test("GIVEN exactly three seconds THEN the answer is taken", async () => {
  const { now, pass } = clock();
  const { interaction } = await status(await scene({ now }));
  pass(3000);
  await expect(interaction.reply("just in time")).resolves.toBeDefined();
});

test("GIVEN more than fifteen minutes THEN the token has lapsed (50027)", async () => {
  const { now, pass } = clock();
  const { interaction } = await status(await scene({ now }));
  await interaction.deferReply();
  pass(15 * 60_000 + 1);
  expect(await errorOf(interaction.editReply("too late"))).toMatchObject({ code: 50027, status: 401 });
});

test("GIVEN a refused answer THEN another one is still taken", async () => {
  const { interaction, reply } = await status(await scene());
  expect(await errorOf(interaction.reply("x".repeat(2001)))).toMatchObject({ code: 50035 });
  await interaction.reply("shorter");
  expect(messageOf(await reply).content).toBe("shorter");
});

test("GIVEN an option with suggestions THEN the bot is told what is typed where, and its suggestions come back", async () => {
  const { client, people } = await scene();
  client.once(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name}: ${value}`, value: "RUS" }]);
  });
  const choices = await people.autocomplete("member", "general", "/status", { economy: "ru" }, "economy");
  expect(choices).toEqual([{ name: "economy: ru", value: "RUS" }]);
});

test("GIVEN 26 suggestions THEN they are refused (50035)", async () => {
  const { client, people } = await scene();
  const asked = nextInteraction(client);
  const suggestions = people.autocomplete("member", "general", "/status", {}, "economy");
  const interaction = await asked;
  if (!interaction.isAutocomplete()) throw new Error("The bot was not asked for suggestions.");
  const choices = Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` }));
  expect(await errorOf(interaction.respond(choices))).toMatchObject({ code: 50035 });
  await interaction.respond(choices.slice(1));
  expect(await suggestions).toHaveLength(25);
});

const BUTTONS = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setCustomId("off").setLabel("Off").setStyle(ButtonStyle.Secondary).setDisabled(true),
);

async function withButtons() {
  const of = await scene();
  const { interaction, reply } = await status(of);
  await interaction.reply({ content: "one", components: [BUTTONS] });
  const { id } = messageOf(await reply);
  const pressed = async () => {
    const next = nextInteraction(of.client);
    const seen = of.people.press("member", id, "more");
    const interaction = await next;
    if (!interaction.isButton()) throw new Error("No button was pressed.");
    return { interaction, seen };
  };
  return { ...of, id, pressed };
}

test("GIVEN a pressed button THEN its message can be updated", async () => {
  const { pressed, id } = await withButtons();
  const { interaction, seen } = await pressed();
  await interaction.update("two");
  expect(await seen).toMatchObject({ kind: "update", message: { id, content: "two" } });
});

test("GIVEN a pressed button THEN its message can be deleted", async () => {
  const { pressed, people } = await withButtons();
  const { interaction, seen } = await pressed();
  await interaction.deferUpdate();
  await interaction.deleteReply();
  expect(await seen).toEqual({ kind: "removed" });
  expect(people.messages("general")).toEqual([]);
});

test("GIVEN a button that is switched off, or none THEN it can't be pressed", async () => {
  const { people, id } = await withButtons();
  await expect(people.press("member", id, "off")).rejects.toThrow("switched off");
  await expect(people.press("member", id, "nothing")).rejects.toThrow("nothing to use");
});

test("GIVEN a form THEN what is filled in reaches the bot", async () => {
  const { pressed, people, client } = await withButtons();
  const { interaction, seen } = await pressed();
  const field = new LabelBuilder()
    .setLabel("Text")
    .setTextInputComponent((input) => input.setCustomId("text").setStyle(TextInputStyle.Paragraph));
  await interaction.showModal(new ModalBuilder().setCustomId("form").setTitle("An article").addLabelComponents(field));
  const form = await seen;
  if (form.kind !== "modal") throw new Error("No form was shown.");
  client.once(Events.InteractionCreate, async (submitted) => {
    if (submitted.isModalSubmit()) await submitted.reply(submitted.fields.getTextInputValue("text"));
  });
  const reply = await people.submitModal("member", form.token, { text: "Kazakhstan joins" });
  expect(messageOf(reply).content).toBe("Kazakhstan joins");
});

test("GIVEN a moderator's command THEN a member is not offered it, unless a server's admins opened it", async () => {
  const { people, faults, client } = await scene();
  await expect(people.slash("member", "general", "/reindex")).rejects.toThrow("not for member here");
  faults.openToEveryone("reindex");
  const asked = nextInteraction(client);
  void people.slash("member", "general", "/reindex");
  expect((await asked).memberPermissions?.has("ManageGuild")).toBe(false);
});

test("GIVEN options that a client would not send THEN the command does not go out", async () => {
  const { people } = await scene();
  await expect(people.slash("member", "general", "/status", {})).rejects.toThrow('needs the option "economy"');
  await expect(people.slash("member", "general", "/status", { ...ECONOMY, color: "red" })).rejects.toThrow("no option");
  await expect(people.slash("member", "general", "/status", { economy: "x".repeat(6001) })).rejects.toThrow("6000");
});

test("GIVEN an option that takes a file THEN the bot reads it and can fetch it byte for byte", async () => {
  const { client, people } = await scene();
  await client.application.commands.create({
    name: "read",
    description: "Reads a document",
    options: [
      { type: ApplicationCommandOptionType.Attachment, name: "file", description: "What to read", required: true },
    ],
  });
  const asked = nextInteraction(client);
  void people.slash("member", "general", "/read", {
    file: { name: "protocol.csv", contentType: "text/csv", text: "ÖSTERREICH;1995" },
  });
  const interaction = await asked;
  if (!interaction.isChatInputCommand()) throw new Error("The bot was sent something else than a slash command.");
  const file = interaction.options.getAttachment("file", true);
  expect(file).toMatchObject({ name: "protocol.csv", contentType: "text/csv", size: 16, ephemeral: true });
  expect(await (await fetch(file.url)).text()).toBe("ÖSTERREICH;1995");
  await expect(people.slash("member", "general", "/read", { file: "protocol.csv" })).rejects.toThrow("takes a file");
});

test("GIVEN options that name users, roles and channels THEN the bot reads what they are", async () => {
  const { client, people } = await scene();
  const Type = ApplicationCommandOptionType;
  await client.application.commands.create({
    name: "name",
    description: "Names things",
    options: [
      {
        type: Type.SubcommandGroup,
        name: "all",
        description: "All of them",
        options: [
          {
            type: Type.Subcommand,
            name: "at-once",
            description: "At once",
            options: [
              { type: Type.User, name: "user", description: "Who" },
              { type: Type.Role, name: "role", description: "Which" },
              { type: Type.Channel, name: "channel", description: "Where" },
              { type: Type.Mentionable, name: "mentionable", description: "Who or which" },
            ],
          },
        ],
      },
    ],
  });
  const moderators = client.guilds.cache.first()?.roles.cache.find(({ name }) => name === "Moderators");
  const general = client.channels.cache.find((channel) => "name" in channel && channel.name === "general");
  const asked = nextInteraction(client);
  void people.slash("member", "general", "/name all at-once", {
    user: people.mention("newcomer").slice(2, -1),
    role: moderators?.id ?? "",
    channel: general?.id ?? "",
    mentionable: people.mention("moderator").slice(2, -1),
  });
  const interaction = await asked;
  if (!interaction.isChatInputCommand()) throw new Error("The bot was sent something else than a slash command.");
  const { options } = interaction;
  expect([options.getSubcommandGroup(), options.getSubcommand()]).toEqual(["all", "at-once"]);
  expect(options.getUser("user")?.username).toBe("newcomer");
  expect(options.getMember("user")).toMatchObject({ user: { username: "newcomer" } });
  expect(options.getRole("role")).toBe(moderators);
  expect(options.getChannel("channel")).toMatchObject({ id: general?.id, name: "general" });
  expect(options.getMentionable("mentionable")).toMatchObject({ user: { username: "moderator" } });
});
