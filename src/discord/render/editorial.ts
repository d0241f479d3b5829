/** Pages for moderators: articles in service, generations, questions without an answer, settings, the audit log. */

import type { ArticleSummary } from "../../editorial/editorial.ts";
import { markOfGap } from "../../editorial/gaps.ts";
import { sayPublished } from "../../knowledge/dates.ts";
import { type AuditLine, type Gap, type GenerationRecord, KEPT_GENERATIONS, type Settings } from "../../store/store.ts";
import type { Outcome } from "../command/outcome.ts";
import { BUTTONS_PER_ROW } from "../limits.ts";
import { noteText } from "../phrases/notes.ts";
import { channelName, join, md, relativeTime, roleName } from "../text/markdown.ts";
import { clip } from "./clip.ts";
import { counted } from "./counted.ts";
import { button, type Desk } from "./desk.ts";
import { listPage } from "./list.ts";
import type { Button, Page } from "./page.ts";

export function inServicePage({ published, title }: Extract<Outcome, { show: "in-service" }>): Page {
  const { generation, facts } = published;
  return {
    tone: "answer",
    texts: [
      md`**Published.** “${clip(title, 200)}” is in service, with ${counted(facts, "fact")}: generation ${generation} of this server. Ask about it.`,
    ],
    rows: [],
  };
}

export function articlesPage(articles: readonly ArticleSummary[], desk: Desk): Page {
  const items = articles.map(({ title, publisher, published, facts, addedBy, isShared }) => {
    const whence = isShared ? md`for all servers` : md`added by ${clip(addedBy, desk.surface.name)}`;
    return md`- **${clip(title, desk.surface.name)}** ${clip(publisher, desk.surface.name)}, ${sayPublished(published, false)} (${counted(facts, "fact")}, ${whence})`;
  });
  const head = md`**Articles beside the shipped knowledge: ${articles.length}**`;
  const foot =
    articles.length > 0
      ? md`/knowledge show shows one with its quotations, /knowledge correct opens its facts`
      : md`/knowledge add reads the first one`;
  return listPage({ head, items, foot }, desk);
}

export function historyPage(generations: readonly GenerationRecord[], desk: Desk): Page {
  const items = generations.map(
    ({ number, at, by, why, revisions }, i) =>
      md`- **${number}**${i === 0 ? md` (in service)` : md``}: ${clip(why, desk.surface.aside)}, by ${by.name} ${relativeTime(at)}, ${counted(revisions.length, "article")}`,
  );
  const head = md`**Generations of this server**`;
  const foot = md`the last ${KEPT_GENERATIONS} are kept; /knowledge rollback goes back to one`;
  return listPage(
    { head, items: items.length > 0 ? items : [md`- None yet: nothing has been published.`], foot },
    desk,
  );
}

/** A button for each of the first that are shown; any other is dismissed by typing. */
function dismissButtons(gaps: readonly Gap[], { ids, from }: Desk): Button[] {
  return gaps.slice(from, from + BUTTONS_PER_ROW).map((gap, i) => {
    const request = { command: "gaps", values: new Map([["dismiss", markOfGap(gap)]]) };
    return button(ids.encode({ verb: "turn", request }), `Dismiss ${from + i + 1}`);
  });
}

export function gapsPage({ gaps, dismissed }: Extract<Outcome, { show: "gaps" }>, desk: Desk): Page {
  const items = gaps.map(
    ({ question, times, last }, i) =>
      md`${i + 1}. “${clip(question, desk.surface.aside)}”: ${counted(times, "time")}, last ${relativeTime(last)}`,
  );
  const done =
    dismissed === undefined ? [] : [md`Dismissed: “${clip(dismissed, 200)}”. It comes back if it is asked again.`];
  const head = join([...done, md`**What was asked here and found no answer**`], "\n");
  const foot = md`grouped, most frequent first; who asked is not kept; what finds an answer leaves the list; to take any other off, type /gaps and choose it in the option “dismiss”`;
  // a page that was dismissed from is not the one to go on from
  const own = dismissed === undefined ? desk : { ...desk, request: { command: "gaps", values: new Map() } };
  const page = listPage({ head, items: items.length > 0 ? items : [md`- None so far.`], foot }, own);
  return { ...page, rows: [dismissButtons(gaps, desk), ...page.rows].filter((row) => row.length > 0) };
}

export function settingsPage({ moderatorRole, answers, mentionChannels }: Settings): Page {
  const role = moderatorRole ? md`, and who has the role ${roleName(moderatorRole)}` : md``;
  const where =
    mentionChannels.length > 0 ? md`in ${join(mentionChannels.map(channelName), ", ")} only` : md`in every channel`;
  const lines = [
    md`**How I behave on this server**`,
    md`- **Moderators:** whoever may manage the server${role}. (/settings moderators)`,
    md`- **Commands are answered** ${answers === "private" ? "in private, until they are shared" : "in the channel"}. (/settings answers)`,
    md`- **Mentions are answered** ${where}. (/settings mentions)`,
  ];
  return { tone: "notice", texts: [join(lines, "\n")], rows: [] };
}

export function auditPage(lines: readonly AuditLine[], desk: Desk): Page {
  const items = lines.map(
    ({ at, by, action, what }) => md`- ${relativeTime(at)} **${by.name}** ${action}: ${clip(what, desk.surface.aside)}`,
  );
  const head = md`**What moderators did, newest first**`;
  return listPage({ head, items: items.length > 0 ? items : [md`- Nothing so far.`] }, desk);
}

export const notePage = ({ note }: Extract<Outcome, { show: "note" }>): Page => ({
  tone: "notice",
  texts: [noteText(note)],
  rows: [],
});

export const filePage = ({ note, name, text }: Extract<Outcome, { show: "file" }>): Page => ({
  tone: "notice",
  texts: [noteText(note)],
  rows: [],
  file: { name, text },
});

/** Nothing happens unless the button is pressed. */
export function confirmPage(
  { note, label, request, back }: Extract<Outcome, { show: "confirm" }>,
  { ids }: Desk,
): Page {
  const no = back ?? { label: "Never mind", request: { command: "never-mind", values: new Map<string, string>() } };
  return {
    tone: "trouble",
    texts: [noteText(note)],
    rows: [
      [
        button(ids.encode({ verb: "turn", request }), label, "danger"),
        button(ids.encode({ verb: "turn", request: no.request }), no.label),
      ],
    ],
  };
}
