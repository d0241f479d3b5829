/** What people do on the page: each action's form, and the function that carries it out. */
import { z } from "zod";
import { refusal } from "../api-error.ts";
import type { Faults } from "../faults.ts";
import { accept } from "../limits/accept.ts";
import { FILE_NAME, THREAD } from "../limits/figures.ts";
import { Impossible } from "../people/named.ts";
import type { People } from "../people/people.ts";
import { FAULTS } from "./fault-actions.ts";

/** What actions act on. */
export interface Stage {
  people: People;
  faults: Faults;
  startOver(): void;
}

const as = z.string();
const channel = z.string();
const message = z.string();
/** A file as the page sends it: its bytes in base64. */
const sheet = z.object({ name: z.string().min(1).max(FILE_NAME), contentType: z.string(), base64: z.base64() });
const typed = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), sheet]));
const values = z.string().array();
/** A field of a form, by its kind: a text, what is chosen of a list, whether a box is checked, files. */
const filled = z.union([z.string(), z.boolean(), values, sheet.array()]);

interface Action {
  carryOut(stage: Stage, body: unknown): unknown;
}

/** An action whose body has this form. */
const action = <Schema extends z.ZodType>(
  schema: Schema,
  carryOut: (stage: Stage, given: z.output<Schema>) => unknown,
): Action => ({
  carryOut: (stage, body) => carryOut(stage, accept(schema, body)),
});

const command = z.object({ as, channel, command: z.string(), options: typed });
const onMessage = z.object({ as, message });
const onComponent = onMessage.extend({ customId: z.string() });

function cause({ faults }: Stage, name: string, where: string): void {
  const fault = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
  if (!fault) throw new Impossible(`There is no fault "${name}". There are: ${Object.keys(FAULTS).join(", ")}.`);
  fault.cause(faults, where);
}

const actions: Record<string, Action> = {
  slash: action(command, ({ people }, it) => people.slash(it.as, it.channel, it.command, it.options)),
  autocomplete: action(command.extend({ focused: z.string() }), ({ people }, it) =>
    people.autocomplete(it.as, it.channel, it.command, it.options, it.focused),
  ),
  press: action(onComponent, ({ people }, it) => people.press(it.as, it.message, it.customId)),
  select: action(onComponent.extend({ values }), ({ people }, it) =>
    people.select(it.as, it.message, it.customId, it.values),
  ),
  submit: action(z.object({ as, token: z.string(), fields: z.record(z.string(), filled) }), ({ people }, it) =>
    people.submitModal(it.as, it.token, it.fields),
  ),
  say: action(z.object({ as, channel, text: z.string(), replyTo: z.string().optional() }), ({ people }, it) =>
    people.say(it.as, it.channel, it.text, it.replyTo === undefined ? {} : { replyTo: it.replyTo }),
  ),
  edit: action(onMessage.extend({ text: z.string() }), ({ people }, it) => people.edit(it.as, it.message, it.text)),
  remove: action(onMessage, ({ people }, it) => people.remove(it.as, it.message)),
  thread: action(
    z.object({ as, channel, name: z.string().min(1).max(THREAD.name), message: z.string().optional() }),
    ({ people }, it) => people.thread(it.as, it.channel, it.name, it.message),
  ),
  "message-command": action(onMessage.extend({ name: z.string() }), ({ people }, it) =>
    people.messageCommand(it.as, it.message, it.name),
  ),
  "user-command": action(z.object({ as, channel, target: z.string(), name: z.string() }), ({ people }, it) =>
    people.userCommand(it.as, it.channel, it.target, it.name),
  ),
  fault: action(z.object({ name: z.string(), channel }), (stage, it) => cause(stage, it.name, it.channel)),
  calm: action(z.object({}), ({ faults }) => faults.calm()),
  "start-over": action(z.object({}), (stage) => stage.startOver()),
};

/**
 * @param name the last part of the address, as in `/people/say`
 * @returns what the page is told: a reply of the bot, suggestions, or that it is done
 * @throws Impossible, ApiError
 */
export async function act(stage: Stage, name: string, body: unknown): Promise<unknown> {
  const found = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!found) throw refusal.noRoute();
  return { outcome: (await found.carryOut(stage, body)) ?? "done" };
}
