/** What an interaction wants: which work, shown where. */
import type {
  Attachment,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import type { OtherVerb, Press, RequestVerb } from "../buttons/button-id.ts";
import { type Command, isShareable, type Request } from "../command/command.ts";
import type { Failure } from "../command/failure.ts";
import type { Outcome } from "../command/outcome.ts";
import { type Files, formFor, mayRun, run, type Who } from "../command/run.ts";
import type { Reply } from "../delivery/deliver.ts";
import { noteGap } from "../gaps.ts";
import { modalOf } from "../render/modal.ts";
import { pageFor, type Showing, type Workshop } from "../workshop.ts";
import { failed, whoAsks } from "./asker.ts";
import { type Attached, fetchAttached } from "./attachment.ts";
import { commandName } from "./command-name.ts";
import { decide } from "./decide.ts";
import { filledIn } from "./filled-in.ts";

export interface Intent {
  /** It takes seconds: acknowledge first. */
  slow: boolean;
  /** Where it is shown if all goes well; failures are private. */
  place: Reply["place"];
  make(): Promise<Reply>;
}

const at = (place: Reply["place"], make: () => Promise<Reply>): Intent => ({ slow: false, place, make });

const refusing = (failure: Failure, who: Who, workshop: Workshop): Intent =>
  at("private", async () => failed(failure, who, workshop));

/** What went wrong: all there is to show, or told on a page. */
const troubleOf = (outcome: Outcome): Failure | undefined =>
  outcome.show === "failure" ? outcome.failure : outcome.show === "draft" ? outcome.trouble : undefined;

interface Manner extends Pick<Showing, "manner" | "from" | "again"> {
  place: "private" | "public" | "update";
  shared?: true;
  files?: Files;
}

/** After these, the form that was filled in is of no use any more. */
const IN_VAIN: ReadonlySet<Failure["name"]> = new Set([
  "moderators-only",
  "servers-only",
  "no-such-draft",
  "no-such-fact",
  "known-article",
  "near-copy",
]);

/** Moderators' pages change in place, also to what went wrong; whoever may not see them is told so beside them. */
const isInPlace = (command: Command | undefined, { name }: Failure, place: Manner["place"]): boolean =>
  place === "update" && command?.permission === "moderator" && name !== "moderators-only";

/** Makes the answer to a request, also again. */
function showing(request: Request, manner: Manner, who: Who, workshop: Workshop): Intent {
  const { house } = workshop;
  const command = house.commands.find(({ name }) => name === request.command);
  const { place: wanted, shared, files, again, ...rest } = manner;
  const place = wanted === "public" && !(command && isShareable(command)) ? "private" : wanted;
  const make = async (): Promise<Reply> => {
    const outcome = await run(request, who, house, files);
    const trouble = troubleOf(outcome);
    const refill = again && trouble && !IN_VAIN.has(trouble.name) ? { again } : {};
    if (outcome.show === "failure") {
      const inPlace = isInPlace(command, outcome.failure, place);
      return failed(outcome.failure, who, workshop, { request, inPlace, ...refill });
    }
    // what is only shown again, or more of, is not asked again
    const isAsked = !shared && rest.manner === undefined;
    if (outcome.show === "answer" && isAsked) noteGap(outcome.answer, request, who.server, workshop);
    const audience = { private: place !== "public", asker: who, ...(shared ? { shared } : {}) };
    const page = pageFor(outcome, { audience, request, ...refill, ...rest }, workshop);
    const posted = { audience: { private: true, asker: who, posted: true as const }, request };
    const own = shared ? { own: pageFor(outcome, posted, workshop) } : {};
    return { place, page, ...own, ...(outcome.show === "answer" ? { answer: outcome.answer } : {}) };
  };
  // Whoever may not run it is told so at once.
  const slow = command?.slow === true && mayRun(command, who);
  return { slow, place, make };
}

/** The same, but where the command has something to ask first, a form comes before it. */
async function asking(request: Request, manner: Manner, who: Who, workshop: Workshop): Promise<Intent> {
  const form = await formFor(request, who, workshop.house, manner.files);
  if (!form) return showing(request, manner, who, workshop);
  const id = workshop.ids.encode({ verb: "fill", request });
  return at("form", async () => ({ place: "form", form: modalOf(form, id) }));
}

const attached = ({ name, size, contentType, url }: Attachment): Attached => ({
  name,
  size,
  url,
  ...(contentType ? { contentType } : {}),
});

const filesFrom = (find: (option: string) => Attachment | null | undefined, { api }: Workshop): Files => ({
  has: (option) => Boolean(find(option)),
  async fetch(option) {
    const found = find(option);
    return found ? fetchAttached(attached(found), api) : undefined;
  },
});

/** Where a command's answer goes if the asker says nothing: as the server has it. */
function placeFor(
  { guildId, options }: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { house }: Workshop,
): "private" | "public" {
  const share = options.data.flatMap(({ name, value, options: inner = [] }) => [{ name, value }, ...inner]);
  const said = share.find(({ name }) => name === "share")?.value;
  if (typeof said === "boolean") return said ? "public" : "private";
  return (guildId && house.editorial?.settings(guildId).answers) || "private";
}

export function commandIntent(interaction: ChatInputCommandInteraction, workshop: Workshop): Promise<Intent> {
  const given = interaction.options.data.flatMap((one) => one.options ?? [one]);
  const values = new Map(
    given.flatMap(({ name, value }) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
  const request = { command: commandName(interaction), values };
  const files = filesFrom((option) => interaction.options.getAttachment(option), workshop);
  return asking(request, { place: placeFor(interaction, workshop), files }, whoAsks(interaction, workshop), workshop);
}

/** A command in the menu of a message: the message is what it is used on. */
export async function menuIntent(
  interaction: MessageContextMenuCommandInteraction,
  workshop: Workshop,
): Promise<Intent> {
  const who = whoAsks(interaction, workshop);
  const command = workshop.house.commands.find(({ menu }) => menu?.name === interaction.commandName);
  if (!command?.menu) return refusing({ name: "unknown-command", typed: interaction.commandName }, who, workshop);
  const { menu, name } = command;
  const { content, attachments, createdAt } = interaction.targetMessage;
  const files = filesFrom((option) => (option === menu.file ? attachments.first() : undefined), workshop);
  const values = new Map([
    [menu.text, content],
    ...(menu.said ? [[menu.said, createdAt.toISOString().slice(0, 10)] as const] : []),
  ]);
  return showing({ command: name, values }, { place: placeFor(interaction, workshop), files }, who, workshop);
}

type Filled = { request: Request } | { failure: Failure };

/** A form that was filled in: its fields are options of the request that opened it. */
function filled(interaction: ModalSubmitInteraction, { ids }: Workshop): Filled {
  const decoded = ids.decode(interaction.customId);
  if ("failure" in decoded) return decoded;
  const { press } = decoded;
  if (!("request" in press) || press.verb !== "fill") return { failure: { name: "foreign-button" } };
  const values = new Map([...press.request.values, ...filledIn(interaction)]);
  return { request: { command: press.request.command, values } };
}

/** The request that a form makes, with all that was typed into it; undefined if the form is none of ours. */
export function filledForm(interaction: ModalSubmitInteraction, workshop: Workshop): Request | undefined {
  const read = filled(interaction, workshop);
  return "request" in read ? read.request : undefined;
}

export async function formIntent(interaction: ModalSubmitInteraction, workshop: Workshop): Promise<Intent> {
  const who = whoAsks(interaction, workshop);
  const read = filled(interaction, workshop);
  if ("failure" in read) return refusing(read.failure, who, workshop);
  const place = interaction.isFromMessage() ? "update" : "private";
  return showing(read.request, { place, again: read.request }, who, workshop);
}

/** Opens a form again with what was typed into it. */
async function refilling(request: Request, who: Who, workshop: Workshop): Promise<Intent> {
  const { house, ids } = workshop;
  const command = house.commands.find(({ name }) => name === request.command);
  const written = new Set(command?.options.flatMap(({ name, kind }) => (kind === "written" ? [name] : [])));
  const bare = { ...request, values: new Map([...request.values].filter(([name]) => !written.has(name))) };
  const form = await formFor(bare, who, house);
  if (!form) return showing(bare, { place: "update" }, who, workshop);
  const fields = form.fields.map((field) => ({ ...field, value: request.values.get(field.name) ?? field.value ?? "" }));
  const id = ids.encode({ verb: "fill", request: bare });
  return at("form", async () => ({ place: "form", form: modalOf({ ...form, fields }, id) }));
}

const withoutDay = ({ command, values }: Request): Request => ({
  command,
  values: new Map([...values].filter(([name]) => name !== "as-of")),
});

async function requestIntent(
  { verb, request, from = 0 }: Extract<Press, { request: Request }>,
  who: Who,
  workshop: Workshop,
): Promise<Intent> {
  const show = (wanted: Request, manner: Manner) => showing(wanted, manner, who, workshop);
  const intents: Record<RequestVerb, () => Intent | Promise<Intent>> = {
    share: () => show(request, { place: "public", shared: true }),
    why: () => show(request, { place: "private", manner: "why" }),
    later: () => show(withoutDay(request), { place: "private" }),
    more: () => show(request, { place: "private", manner: "whole", from }),
    ask: () => show(request, { place: "private" }),
    turn: () => asking(request, { place: "update" }, who, workshop),
    fill: () => refilling(request, who, workshop),
  };
  return intents[verb]();
}

function otherIntent(verb: OtherVerb, argument: string, who: Who, workshop: Workshop): Intent {
  if (verb !== "remove") return at("update", () => decide(argument, verb, who, workshop));
  const mayRemove = who.id === argument || who.moderator;
  return mayRemove ? at("gone", async () => ({ place: "gone" })) : refusing({ name: "not-yours" }, who, workshop);
}

export async function buttonIntent(interaction: ButtonInteraction, workshop: Workshop): Promise<Intent> {
  const who = whoAsks(interaction, workshop);
  const decoded = workshop.ids.decode(interaction.customId);
  if ("failure" in decoded) return refusing(decoded.failure, who, workshop);
  const { press } = decoded;
  return "request" in press
    ? requestIntent(press, who, workshop)
    : otherIntent(press.verb, press.argument, who, workshop);
}
