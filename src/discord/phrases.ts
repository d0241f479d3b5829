/** What the bot says when it can't do what was asked, one entry a failure. `❌` you asked wrongly, `🔒` not yours to do, `⏳` not now, `🐞` we broke. */
import type { Failure } from "./failure.ts";
import { QUESTION_LENGTH } from "./limits.ts";
import { type Markdown, md, relativeTime } from "./markdown.ts";
import { visible } from "./safe-text.ts";

type Phrases = { [Name in Failure["name"]]: (failure: Extract<Failure, { name: Name }>) => Markdown };

const short = (typed: string): string =>
  visible(typed).length > 60 ? `${visible(typed).slice(0, 60)}…` : visible(typed);

const PHRASES: Phrases = {
  "unknown-economy": ({ typed, choices }) =>
    choices.length > 0
      ? md`❌ I know no economy called “${short(typed)}”. Did you mean one of these?`
      : md`❌ I know no economy called “${short(typed)}”. Type a few letters and pick one from the list.`,
  "unknown-source": ({ typed, choices }) =>
    choices.length > 0
      ? md`❌ I have no source “${short(typed)}”. Did you mean one of these?`
      : md`❌ I have no source “${short(typed)}”. ${"/sources"} lists all of them.`,
  "unreadable-day": ({ typed }) =>
    md`❌ I can't read “${short(typed)}” as a day. Write it as 2010-11, 2010-11-15 or 15 November 2010.`,
  "long-option": ({ option, most }) => md`❌ The option “${option}” takes at most ${most} characters.`,
  "missing-option": ({ option }) => md`❌ The option “${option}” is missing.`,
  "long-question": ({ length }) =>
    md`❌ That is ${length} characters. Ask one question in a sentence or two, ${QUESTION_LENGTH} characters at most.`,
  "wordless-question": () => md`❌ I found no words to answer. Ask, for example: Who blocked Russia?`,
  "unknown-command": ({ typed }) => md`❌ There is no command “${short(typed)}”. /help lists those that there are.`,
  "moderators-only": () =>
    md`🔒 Only moderators can do this: whoever may manage the server, or has the moderators' role.`,
  "too-many": ({ again }) => md`⏳ That was a lot of questions in a minute. Ask again ${relativeTime(again)}.`,
  "foreign-button": () => md`❌ I can't read this button; an older version of me may have made it. Please ask again.`,
  "forgotten-question": () =>
    md`⏳ This question was too long to fit into its button, and I have been restarted since. Please ask it again.`,
  "not-yours": () => md`🔒 Only whoever asked, or a moderator, can remove this answer.`,
  "not-your-proposal": () => md`🔒 Only the moderator who ran /reindex can publish or discard what it found.`,
  "lapsed-proposal": () =>
    md`⏳ This proposal has lapsed: it was decided already, is older than ten minutes, or I have been restarted. Run /reindex again.`,
  busy: ({ by, since }) =>
    md`⏳ ${short(by)} is reindexing since ${relativeTime(since)}. Wait until that is published or discarded; it lapses after ten minutes.`,
  broken: ({ id }) =>
    md`🐞 Something broke on my side; your question was fine. If it happens again, tell the moderators this number: ${id}`,
};

/** What a user reads for a failure: what is wrong and what to do. */
export function phraseOf<Name extends Failure["name"]>(failure: Extract<Failure, { name: Name }>): Markdown {
  const phrase = PHRASES[failure.name as Name] as (failure: Extract<Failure, { name: Name }>) => Markdown;
  return phrase(failure);
}

/** For a mention without a question. */
export const GREETING = md`Hello. I answer questions about accessions to the World Trade Organization, from dated sources, word for word. For example:`;
export const EXAMPLES: readonly string[] = [
  "Who blocked Russia?",
  "What comes next for Kazakhstan?",
  "/status economy:Russia as-of:2010-11",
];

export const HELP_HEAD = md`**What you can ask me**\nMention me with a question, or use a command. The answer to a command is yours alone until you share it; a mention is answered in the channel.`;
export const HELP_FOOT = md`An as-of day leaves out what came later. When my sources don't say, I say so.`;

export const PRIVACY = md`I keep no record of who asks what. A question is held in memory to answer it and to follow its edits, and is gone with a restart. Errors are logged with a number and without your words.`;

export const SHARED_BY = (name: string): Markdown => md`shared by ${short(name)}`;
export const SOURCES_DISAGREE = md`Sources disagree:`;
export const RELATED = md`Related, not an answer:`;
