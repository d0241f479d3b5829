/** What can be done with a message: the buttons that show beside it. */
import { el, named } from "../elements.js";

const USER_COMMAND = 2;
const MESSAGE_COMMAND = 3;

/**
 * The commands of the menus: those for the message, and those for whoever wrote it.
 * @returns `{ name, value }` each; the value says what to do
 */
export const appsFor = ({ message }, commands) => [
  ...commands
    .filter(({ type }) => type === MESSAGE_COMMAND)
    .map(({ name }) => ({ name, value: JSON.stringify({ what: "message-command", name }) })),
  ...commands
    .filter(({ type }) => type === USER_COMMAND)
    .map(({ name }) => ({
      name: `${name} (${named(message.author)})`,
      value: JSON.stringify({ what: "user-command", name, target: message.author.id }),
    })),
];

/**
 * @param may what the person may do in the channel: `mayWrite`, `mayManage`, `mayStartThreads`
 * @param deeds `reply`, `thread`, `apps`, `edit`, `remove`, each given the view
 */
export function toolbar(view, { me, may, commands }, deeds) {
  const { message, isEphemeral } = view;
  if (isEphemeral) return undefined;
  const isMine = message.author.id === me;
  const tools = [
    may.mayWrite && ["Reply", deeds.reply],
    may.mayStartThreads && !message.thread && ["Thread", deeds.thread],
    appsFor(view, commands).length > 0 && ["Apps", deeds.apps],
    isMine && ["Edit", deeds.edit],
    (isMine || may.mayManage) && ["Delete", deeds.remove],
  ].filter(Boolean);
  if (tools.length === 0) return undefined;
  const buttons = tools.map(([name, deed]) => el("button", { type: "button", on: { click: () => deed(view) } }, name));
  const label = `Message of ${named(message.author)}`;
  return el("div", { slot: "components", class: "tools", role: "group", "aria-label": label }, ...buttons);
}
