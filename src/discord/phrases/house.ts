/** What the bot says of itself. */
import { type Markdown, md } from "../text/markdown.ts";
import { short } from "./short.ts";

/** For a mention without a question. */
export const GREETING = md`Hello. I answer questions about accessions to the World Trade Organization, from dated sources, word for word. For example:`;
export const EXAMPLES: readonly string[] = [
  "Who blocked Russia?",
  "What comes next for Kazakhstan?",
  "/status economy:Russia as-of:2010-11",
];

export const HELP_HEAD = md`**What you can ask me**\nMention me with a question, or use a command. The answer to a command is yours alone until you share it; a mention is answered in the channel.`;
export const HELP_FOOT = md`An as-of day leaves out what came later. When my sources don't say, I say so.`;

export const PRIVACY = md`I keep no record of who asks what. A question is held in memory to answer it and to follow its edits, and is gone with a restart; one that my sources can't answer is kept for the server's moderators, without who asked. Errors are logged with a number and without your words.`;

export const SHARED_BY = (name: string): Markdown => md`shared by ${short(name)}`;
export const SOURCES_DISAGREE = md`Sources disagree:`;
export const RELATED = md`Related, not an answer:`;
