/** What the bot says when it can't do what was asked, one entry a failure. `❌` you asked wrongly, `🔒` not yours to do, `⏳` not now, `🐞` we broke. */
import type { Failure } from "../command/failure.ts";
import { QUESTION_LENGTH } from "../limits.ts";
import { join, type Markdown, md, relativeTime } from "../text/markdown.ts";
import { short } from "./short.ts";

type Phrases = { [Name in Failure["name"]]: (failure: Extract<Failure, { name: Name }>) => Markdown };

/** What a text lacks that is not taken as an article about an accession. */
const OFF_FIELD: Record<Extract<Failure, { name: "not-on-accessions" }>["lacks"], Markdown> = {
  "nothing to quote": md`❌ I find no sentence in this text that could be quoted. Nothing was added.`,
  organisation: md`❌ This text seems not to be about joining the WTO: I find neither the organisation's name in it nor the steps of an accession (an application, a Working Party, bilateral talks, a protocol). Nothing was added.`,
  applicant: md`❌ This text speaks of joining the WTO, but I can't tell whose accession it is about: it ties no government that I know to one. Nothing was added. If it is about one, name it in the first line and try again.`,
};

const sentence = (text: string): string => (text.endsWith("?") ? text : `${text}.`);

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
  "wordless-passage": () =>
    md`❌ There are no words in this that I could check. Try, for example: /check-claim text:Russia joined the WTO in August 2012.`,
  "unknown-command": ({ typed }) => md`❌ There is no command “${short(typed)}”. /help lists those that there are.`,
  "moderators-only": () =>
    md`🔒 Only moderators can do this: whoever may manage the server, or has the moderators' role.`,
  "too-many": ({ again, typed }) =>
    typed
      ? md`⏳ That was a lot in a minute, so nothing was changed. What you typed is kept: send it again ${relativeTime(again)}.`
      : md`⏳ That was a lot of questions in a minute. Ask again ${relativeTime(again)}.`,
  "foreign-button": () => md`❌ I can't read this button; an older version of me may have made it. Please ask again.`,
  "forgotten-question": () =>
    md`⏳ What was asked or typed was too long to fit into its button, and I have been restarted since. Please do it again.`,
  "not-yours": () => md`🔒 Only whoever asked, or a moderator, can remove this answer.`,
  "not-your-proposal": () => md`🔒 Only the moderator who ran /reindex can publish or discard what it found.`,
  "lapsed-proposal": () =>
    md`⏳ This proposal has lapsed: it was decided already, is older than ten minutes, or I have been restarted. Run /reindex again.`,
  busy: ({ by, since }) =>
    md`⏳ ${short(by)} is reindexing since ${relativeTime(since)}. Wait until that is published or discarded; it lapses after ten minutes.`,
  "unknown-choice": ({ typed, option }) =>
    md`❌ “${short(typed)}” is nothing that the option “${option}” takes. Choose one of these:`,
  "servers-only": () => md`❌ This is about a server's own articles and settings: use it in a server, not here.`,
  "no-article": () =>
    md`❌ There is nothing to read: attach a file (text, Markdown, HTML or PDF), or leave the option out and paste the text.`,
  "large-file": ({ file, bytes, most }) =>
    md`❌ “${short(file)}” has ${Math.ceil(bytes / 1024)} KiB; I read ${most / 1024} KiB at most. Save the article alone, without pictures, and try again.`,
  "unreachable-file": ({ file }) => md`⏳ I could not fetch “${short(file)}” from Discord. Please try again.`,
  "unreadable-article": ({ why }) => md`❌ ${why}`,
  "known-article": ({ title = "an article", as }) =>
    as === "published"
      ? md`❌ That article is in service already, word for word: “${short(title)}”. Nothing was changed; ${"/knowledge correct"} opens its facts again.`
      : md`❌ That article waits already, word for word, as the draft “${short(title)}”. ${"/knowledge preview"} shows it.`,
  "near-copy": ({ title, percent }) =>
    md`❌ That is nearly the same text as “${short(title)}”: ${percent} % of it stands there too. Two copies would count as two sources, so nothing was added.`,
  "not-on-accessions": ({ lacks }) => OFF_FIELD[lacks],
  "other-language": ({ language }) =>
    md`❌ This text seems to be in ${language}. I can read English only, so nothing was added.`,
  "no-such-draft": () => md`❌ There is no such draft: it was published or discarded already.`,
  "no-such-fact": () =>
    md`❌ That fact has been dropped meanwhile, so nothing was changed. This is the draft as it is now.`,
  "changed-meanwhile": () =>
    md`❌ That was changed since you were shown it, perhaps by another moderator, so yours was not taken over. This is how it is now.`,
  "unknown-article": ({ typed, choices }) =>
    choices.length > 0
      ? md`❌ “${short(typed)}” may be several articles of this server. Which one?`
      : md`❌ This server has added no article “${short(typed)}”. ${"/knowledge list"} shows those that there are.`,
  "no-such-article": ({ typed }) =>
    md`❌ This server has added no article “${short(typed)}”. ${"/knowledge list"} shows those that there are.`,
  "no-such-gap": () => md`❌ That question is not on the list any more. ${"/gaps"} shows those that are.`,
  "no-such-generation": ({ typed }) =>
    md`❌ There is no generation “${short(typed)}” to go back to. ${"/knowledge history"} shows those that are kept.`,
  "empty-draft": () =>
    md`❌ Every fact of this draft was dropped: there is nothing to publish. Restore one, or discard it.`,
  "wrong-field": ({ wrong }) =>
    join([...wrong.map(({ field, why }) => md`❌ **${field}:** ${sentence(why)}`), md`Nothing was changed.`], "\n"),
  broken: ({ id }) =>
    md`🐞 Something broke on my side; your question was fine. If it happens again, tell the moderators this number: ${id}`,
};

/** What a user reads for a failure: what is wrong and what to do. */
export function phraseOf<Name extends Failure["name"]>(failure: Extract<Failure, { name: Name }>): Markdown {
  const phrase = PHRASES[failure.name as Name] as (failure: Extract<Failure, { name: Name }>) => Markdown;
  return phrase(failure);
}
