/** Every limit of Discord's that the bot runs into, and the bot's own, in one place. Lengths are UTF-16 code units unless said otherwise. */

/** Text of a message without components of the second version. */
export const CONTENT_LENGTH = 2000;
/** Text over all text displays of a message made of components. */
export const COMPONENTS_TEXT = 4000;
/** Components of a message, nested ones counted. */
export const COMPONENTS = 40;
export const BUTTONS_PER_ROW = 5;
export const BUTTON_LABEL = 80;
export const CUSTOM_ID = 100;
export const CHOICES = 25;
export const CHOICE_NAME = 100;
export const CHOICE_VALUE = 100;
export const COMMANDS = 100;
export const COMMAND_NAME = 32;
export const DESCRIPTION = 100;
export const OPTIONS = 25;

/** Discord forgets an interaction after 3 seconds. When an answer takes longer than this (milliseconds), the asker is shown that it is being made. */
export const DEFER_AFTER = 1500;
/** Milliseconds that one request to Discord may take; what comes later than this is of no use to an interaction. */
export const REQUEST_TIMEOUT = 2500;

/** Bytes of an article that is read, counted as they come; and milliseconds that fetching it may take. */
export const UPLOAD_BYTES = 1024 * 1024;
export const FETCH_TIMEOUT = 10_000;
/** Characters of one field of a form, of its title, of a field's label and of the hint below it. */
export const FIELD_LENGTH = 4000;
export const FORM_TITLE = 45;
export const FIELD_LABEL = 45;
export const FIELD_HINT = 100;
export const FIELD_PLACEHOLDER = 100;

/** What one moderator may do in a minute with articles and settings: a bound against floods, out of reach of a hand. */
export const DEEDS_PER_MINUTE = 300;

/** A question is a sentence or two. */
export const QUESTION_LENGTH = 500;
/** Names of economies, actors, sources and days. */
export const NAME_LENGTH = 100;
/** Before **More**: quotations, and characters of the bot's own sentences. */
export const SHORT = { snippets: 5, words: 900 };
/** After **More**: whatever fits a message. */
export const LONG = { snippets: 20, words: 2500 };

/** What a message has room for, in characters of markdown. The parts are such that a first point with its quotation always fits. */
export interface Surface {
  kind: "components" | "plain";
  /** All text of the message. */
  text: number;
  title: number;
  point: number;
  /** A remark, what was looked for, a line of a list. */
  aside: number;
  quote: number;
  /** A publisher, a speaker, a label. */
  name: number;
  address: number;
}
export const COMPONENTS_SURFACE: Surface = {
  kind: "components",
  text: COMPONENTS_TEXT,
  title: 400,
  point: 600,
  aside: 300,
  quote: 420,
  name: 100,
  address: 400,
};
export const PLAIN_SURFACE: Surface = {
  kind: "plain",
  text: CONTENT_LENGTH,
  title: 180,
  point: 350,
  aside: 140,
  quote: 240,
  name: 60,
  address: 200,
};
