/** A small bot on an unmodified discord.js that uses all that a person can be shown: lists, forms, menus, files, embeds, waiting. */
import {
  ActionRowBuilder,
  type AnySelectMenuInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  type ChatInputCommandInteraction,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  Client,
  EmbedBuilder,
  Events,
  FileUploadBuilder,
  GatewayIntentBits,
  LabelBuilder,
  MentionableSelectMenuBuilder,
  ModalBuilder,
  type ModalSubmitInteraction,
  RadioGroupBuilder,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  RoleSelectMenuBuilder,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from "discord.js";
import { startPlayground } from "../../../src/playground/playground.ts";

const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  { name: "lists", description: "Lists to choose from" },
  { name: "form", description: "A form to fill in" },
  { name: "survey", description: "A form with every other kind of field" },
  { name: "several", description: "A form that asks for more than one" },
  { name: "preset", description: "A list in which somebody is chosen already" },
  { name: "slow", description: "Takes its time" },
  { name: "card", description: "An embed with a file" },
  {
    name: "read",
    description: "Reads a file",
    options: [
      { type: ApplicationCommandOptionType.Attachment, name: "file", description: "Any file", required: true },
      { type: ApplicationCommandOptionType.User, name: "from", description: "Whose it is" },
    ],
  },
  { name: "Quote", type: ApplicationCommandType.Message },
  { name: "Greet", type: ApplicationCommandType.User },
];

const options = ["red", "green", "blue"].map((label) => ({ label, value: label }));
const lists = [
  new UserSelectMenuBuilder().setCustomId("user").setPlaceholder("A user"),
  new RoleSelectMenuBuilder().setCustomId("role").setPlaceholder("A role"),
  new ChannelSelectMenuBuilder().setCustomId("channel").setPlaceholder("A channel"),
  new MentionableSelectMenuBuilder().setCustomId("mentionable").setPlaceholder("Anyone"),
  new StringSelectMenuBuilder().setCustomId("colours").setPlaceholder("Colours").setMaxValues(2).setOptions(options),
];

const form = new ModalBuilder()
  .setCustomId("form")
  .setTitle("An article")
  .addLabelComponents(
    new LabelBuilder()
      .setLabel("Text")
      .setTextInputComponent(new TextInputBuilder().setCustomId("text").setStyle(TextInputStyle.Paragraph)),
    new LabelBuilder()
      .setLabel("Colour")
      .setStringSelectMenuComponent(new StringSelectMenuBuilder().setCustomId("colour").setOptions(options)),
  );

const survey = new ModalBuilder()
  .setCustomId("survey")
  .setTitle("A survey")
  .addTextDisplayComponents((text) => text.setContent("All of it is optional, but the file."))
  .addLabelComponents(
    new LabelBuilder()
      .setLabel("Report")
      .setFileUploadComponent(new FileUploadBuilder().setCustomId("report").setFileTypes(".txt")),
    new LabelBuilder()
      .setLabel("Kind")
      .setRadioGroupComponent(new RadioGroupBuilder().setCustomId("kind").setOptions(options)),
    new LabelBuilder()
      .setLabel("Shades")
      .setCheckboxGroupComponent(
        new CheckboxGroupBuilder().setCustomId("shades").setOptions(options).setMaxValues(2).setRequired(false),
      ),
    new LabelBuilder()
      .setLabel("Publish at once")
      .setCheckboxComponent(new CheckboxBuilder().setCustomId("publish").setDefault(false)),
  );

const several = new ModalBuilder()
  .setCustomId("several")
  .setTitle("Several")
  .addLabelComponents(
    new LabelBuilder()
      .setLabel("Tones")
      .setStringSelectMenuComponent(
        new StringSelectMenuBuilder().setCustomId("tones").setOptions(options).setMinValues(2).setMaxValues(3),
      ),
  );

function surveyed({ fields }: ModalSubmitInteraction): string {
  const files = fields.getUploadedFiles("report", true).map(({ name }) => name);
  const given = [fields.getRadioGroup("kind"), ...fields.getCheckboxGroup("shades"), fields.getCheckbox("publish")];
  return [...files, ...given].join(", ");
}

const card = new EmbedBuilder()
  .setTitle("A card")
  .setDescription("with a **description**")
  .setColor(0x2ecc71)
  .addFields({ name: "A field", value: "its value" })
  .setAuthor({ name: "its author", url: "https://example.org/author" })
  .setThumbnail("https://example.org/thumbnail.png")
  .setImage("attachment://dot.png")
  .setTimestamp(new Date("2012-08-22T12:00:00Z"))
  .setFooter({ text: "its footer" });

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const BITMAP = Buffer.concat([Buffer.from("BM"), Buffer.alloc(64)]);
const closed = new ButtonBuilder()
  .setStyle(ButtonStyle.Link)
  .setURL("https://example.org/closed")
  .setLabel("Closed")
  .setDisabled(true);

/** Runs until it is told to go on. */
function waiting() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { over: promise, goOn: resolve };
}

async function readFile(interaction: ChatInputCommandInteraction): Promise<void> {
  const file = interaction.options.getAttachment("file", true);
  const text = await (await fetch(file.url)).text();
  const from = interaction.options.getUser("from");
  await interaction.reply(`${file.name} of ${from?.username ?? "nobody"}: ${text}`);
}

const chosen = (interaction: AnySelectMenuInteraction): string[] => [
  ...("users" in interaction ? interaction.users.map(({ username }) => username) : []),
  ...("roles" in interaction ? interaction.roles.map((role) => role?.name ?? "") : []),
  ...("channels" in interaction
    ? interaction.channels.map((channel) => ("name" in channel ? (channel.name ?? "") : ""))
    : []),
  ...(interaction.isStringSelectMenu() ? interaction.values : []),
];

export async function openProbe() {
  const playground = await startPlayground();
  const rest = new REST({ api: playground.api }).setToken(playground.token);
  await rest.put(Routes.applicationCommands(playground.applicationId), { body: COMMANDS });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: playground.api },
  });
  const { over, goOn } = waiting();

  const commands: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
    lists: (interaction) =>
      interaction.reply({
        content: "Choose",
        components: lists.map((list) => new ActionRowBuilder<typeof list>().addComponents(list)),
      }),
    form: (interaction) => interaction.showModal(form),
    survey: (interaction) => interaction.showModal(survey),
    card: (interaction) =>
      interaction.reply({
        content: "It ends ||well||.",
        embeds: [card],
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(closed)],
        files: [
          new AttachmentBuilder(Buffer.from("a note"), { name: "note.txt" }),
          new AttachmentBuilder(DOT, { name: "dot.png" }),
          new AttachmentBuilder(DOT, { name: "beside.png" }),
          new AttachmentBuilder(BITMAP, { name: "drawing.bmp" }),
        ],
      }),
    several: (interaction) => interaction.showModal(several),
    preset: (interaction) => {
      const list = new UserSelectMenuBuilder().setCustomId("user").setPlaceholder("Preset");
      const row = new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
        list.addDefaultUsers(interaction.user.id),
      );
      return interaction.reply({ content: "Somebody is chosen", components: [row] });
    },
    read: readFile,
    async slow(interaction) {
      await interaction.deferReply();
      await over;
      await interaction.editReply("Done at last.");
    },
  };

  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await commands[interaction.commandName]?.(interaction);
    else if (interaction.isAnySelectMenu()) await interaction.reply(`Chosen: ${chosen(interaction).join(", ")}`);
    else if (interaction.isModalSubmit() && interaction.customId === "survey")
      await interaction.reply(surveyed(interaction));
    else if (interaction.isModalSubmit() && interaction.customId === "several")
      await interaction.reply(interaction.fields.getStringSelectValues("tones").join(" and "));
    // to such a text there is no answer
    else if (interaction.isModalSubmit() && interaction.fields.getTextInputValue("text") === "silence") return;
    else if (interaction.isModalSubmit())
      await interaction.reply(
        `${interaction.fields.getStringSelectValues("colour").join()}: ${interaction.fields.getTextInputValue("text")}`,
      );
    else if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`A message of ${interaction.targetMessage.author.username}`);
    else if (interaction.isUserContextMenuCommand())
      await interaction.reply(`Hello, ${interaction.targetUser.username}`);
  });
  client.on(Events.MessageCreate, async ({ author, channel }) => {
    if (!author.bot && channel.isSendable()) await channel.sendTyping();
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(playground.token);
  await ready;
  return {
    url: playground.url,
    goOn,
    async close() {
      await client.destroy();
      await playground.close();
    },
  };
}
