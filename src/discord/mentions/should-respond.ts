/** Is a message meant for the bot, and what does it ask? A decision alone; nothing is fetched or sent here. */

/** What is known of a message when it arrives. */
export interface Heard {
  /** A webhook counts as a bot. */
  author: { id: string; bot: boolean };
  content: string;
  /** Ids of the users that the server says are mentioned; some servers leave it empty. */
  mentions: readonly string[];
  /** Joined, pinned, boosted: nothing that a person wrote. */
  system: boolean;
  /** A conversation of two. */
  direct: boolean;
  /** Who wrote the message that it replies to. */
  repliesTo?: string;
  /** Who opened the thread that it stands in. */
  threadOf?: string;
}

/** The question is empty if the message only calls the bot. */
export type Decision = { respond: false } | { respond: true; question: string };

const NO: Decision = { respond: false };
/** Users, roles, channels, and emoji of a server: names of nothing that a source knows. */
const REFERENCES = /<(?:@[!&]?|#|a?:\w{1,32}:)\d{15,21}>/g;
const EVERYBODY = /@(?:everyone|here)\b/g;

/** What is asked, without whom it is addressed to. */
export const questionIn = (content: string): string =>
  content.replace(REFERENCES, " ").replace(EVERYBODY, " ").replace(/\s+/g, " ").trim();

const names = (content: string, id: string): boolean => content.includes(`<@${id}>`) || content.includes(`<@!${id}>`);

/**
 * @param bot the bot's own id
 * @returns its question if the message names the bot, replies to it, or stands in a thread of its own or a direct conversation;
 *   `@everyone` and other bots don't call it
 */
export function shouldRespond(heard: Heard, bot: string): Decision {
  const { author, content, mentions, system, direct, repliesTo, threadOf } = heard;
  if (system || author.bot || author.id === bot) return NO;
  const question = questionIn(content);
  if (names(content, bot) || mentions.includes(bot)) return { respond: true, question };
  const isConversation = direct || repliesTo === bot || threadOf === bot;
  return isConversation && question !== "" ? { respond: true, question } : NO;
}
