/** Pages about the bot itself: greeting, help, what it is. */
import type { About } from "../../answer/answer.ts";
import { sayDay } from "../../knowledge/dates.ts";
import { type Command, typedOptions } from "../command/command.ts";
import { requestOf } from "../command/suggestion.ts";
import { EXAMPLES, GREETING, HELP_FOOT, HELP_HEAD, PRIVACY } from "../phrases/house.ts";
import { join, md, relativeTime } from "../text/markdown.ts";
import { sayAge } from "./age.ts";
import { counted } from "./counted.ts";
import { button, type Desk, placeButtons } from "./desk.ts";
import { listPage } from "./list.ts";
import type { Page } from "./page.ts";

export function greetingPage(desk: Desk): Page {
  const examples = EXAMPLES.map((example) =>
    button(desk.ids.encode({ verb: "ask", request: requestOf(example, desk.commands) }), example),
  );
  const lines = [GREETING, ...EXAMPLES.map((example) => md`- ${example}`), md`/help lists all that I can do.`];
  return {
    tone: "notice",
    texts: [join(lines, "\n")],
    rows: [examples, placeButtons(desk)].filter((row) => row.length > 0),
  };
}

/** What the asker sees in private once a public answer that took long is there. */
export const POSTED: Page = { tone: "notice", texts: [md`Posted in the channel.`], rows: [] };

const usage = ({ name, options }: Pick<Command, "name" | "options">): string =>
  [`/${name}`, ...typedOptions({ options }).map((option) => (option.required ? option.name : `[${option.name}]`))].join(
    " ",
  );

export function helpPage(commands: readonly Command[], desk: Desk): Page {
  const typed = commands.filter(({ internal }) => !internal);
  const line = ({ menu, ...command }: Command) =>
    md`- **${usage(command)}** ${command.description}${menu ? md`; or **Apps → ${menu.name}** on a message` : ""}`;
  const [own, all] = [typed.filter(({ permission }) => permission), typed.filter(({ permission }) => !permission)];
  // whoever may not use them is not given them
  const lines = [...all.map(line), ...(own.length > 0 ? [md`**For moderators**`, ...own.map(line)] : [])];
  const examples = typed.filter(({ options }) => options.length > 1).flatMap((command) => command.examples.slice(0, 1));
  const items = [...lines, md`**For example**`, ...examples.map((example) => md`- ${example}`)];
  return listPage({ head: HELP_HEAD, items, foot: HELP_FOOT }, desk);
}

export function aboutPage(about: About, version: string, now: Date): Page {
  const { generation, builtAt, sources, facts, economies, newest, matcher } = about;
  const lines = [
    md`**Article XII ${version}**`,
    md`Generation ${generation}, built ${relativeTime(builtAt)}: ${counted(facts, "fact")} from ${counted(sources, "source")} on ${counted(economies, "economy", "economies")}.`,
    newest
      ? md`Newest source: ${sayDay(newest.published)}${sayAge(newest.published, now)} (${newest.source}).`
      : md`No source yet.`,
    md`Matcher: ${matcher}.`,
  ];
  return { tone: "notice", texts: [join(lines, "\n"), join([md`**Privacy**`, PRIVACY], "\n")], rows: [] };
}
