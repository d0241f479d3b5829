/** What people do on the page: each action's form, and the function that carries it out. */
import { z } from "zod";
import { refusal } from "../api-error.ts";
import { accept } from "../limits/accept.ts";
import type { People } from "../people/people.ts";

const as = z.string();
const channel = z.string();
const message = z.string();
const typed = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

interface Action {
  carryOut(people: People, body: unknown): unknown;
}

/** An action whose body has this form. */
const action = <Schema extends z.ZodType>(
  schema: Schema,
  carryOut: (people: People, given: z.output<Schema>) => unknown,
): Action => ({
  carryOut: (people, body) => carryOut(people, accept(schema, body)),
});

const command = z.object({ as, channel, command: z.string(), options: typed });
const onMessage = z.object({ as, message });

const actions = new Map<string, Action>([
  ["/people/slash", action(command, (people, it) => people.slash(it.as, it.channel, it.command, it.options))],
  [
    "/people/autocomplete",
    action(command.extend({ focused: z.string() }), (people, it) =>
      people.autocomplete(it.as, it.channel, it.command, it.options, it.focused),
    ),
  ],
  [
    "/people/press",
    action(onMessage.extend({ customId: z.string() }), (people, it) => people.press(it.as, it.message, it.customId)),
  ],
  [
    "/people/select",
    action(onMessage.extend({ customId: z.string(), values: z.string().array() }), (people, it) =>
      people.select(it.as, it.message, it.customId, it.values),
    ),
  ],
  [
    "/people/submit",
    action(
      z.object({ as, token: z.string(), fields: z.record(z.string(), z.union([z.string(), z.string().array()])) }),
      (people, it) => people.submitModal(it.as, it.token, it.fields),
    ),
  ],
  [
    "/people/say",
    action(z.object({ as, channel, text: z.string(), replyTo: z.string().optional() }), (people, it) =>
      people.say(it.as, it.channel, it.text, it.replyTo === undefined ? {} : { replyTo: it.replyTo }),
    ),
  ],
  [
    "/people/edit",
    action(onMessage.extend({ text: z.string() }), (people, it) => people.edit(it.as, it.message, it.text)),
  ],
  ["/people/remove", action(onMessage, (people, it) => people.remove(it.as, it.message))],
  [
    "/people/thread",
    action(z.object({ as, channel, name: z.string().min(1).max(100), message: z.string().optional() }), (people, it) =>
      people.thread(it.as, it.channel, it.name, it.message),
    ),
  ],
  [
    "/people/message-command",
    action(onMessage.extend({ name: z.string() }), (people, it) => people.messageCommand(it.as, it.message, it.name)),
  ],
  [
    "/people/user-command",
    action(z.object({ as, channel, target: z.string(), name: z.string() }), (people, it) =>
      people.userCommand(it.as, it.channel, it.target, it.name),
    ),
  ],
]);

/**
 * @returns what the page is told: a reply of the bot, suggestions, or that it is done
 * @throws Impossible, ApiError
 */
export async function act(people: People, path: string, body: unknown): Promise<unknown> {
  const found = actions.get(path);
  if (!found) throw refusal.noRoute();
  return { outcome: (await found.carryOut(people, body)) ?? "done" };
}
