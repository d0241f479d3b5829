/** Does again what a link says was done. */
import { typedOut, unknownCommand, variantsIn } from "./composer/commands.js";
import { askToPlay } from "./dialogs.js";
import { channel, isModerator, session } from "./session.js";
import { readTry } from "./tries.js";

/** Milliseconds that a conversation which is played again waits for an answer. */
const PATIENCE = 5000;

const variants = () => variantsIn(session.commands);
const changesThings = ({ words }) => typedOut(words, variants())?.variant.isGuarded === true;

/** @param page `say(text)`, `slash(name, options, words)` (each gives undefined if it was refused), `replyToBot()`, `warn(problem)` */
export function createReplay(page) {
  let heardBot = () => {};

  async function converse({ words, isReply }) {
    const answered = new Promise((resolve) => {
      heardBot = resolve;
      setTimeout(resolve, PATIENCE);
    });
    if (isReply) page.replyToBot();
    const said = await page.say(words);
    if (said) await answered;
    return said;
  }

  /** @returns undefined if it was refused */
  function playOne(one) {
    const command = typedOut(one.words, variants());
    const unknown = unknownCommand(one.words, variants());
    if (unknown) page.warn(unknown);
    if (unknown) return undefined;
    return command ? page.slash(command.variant.name, Object.fromEntries(command.filled), one.words) : converse(one);
  }

  return {
    /** The bot said something. A private answer is one to a command: a conversation waits for what everyone sees. */
    heard: ({ isEphemeral }) => isEphemeral || heardBot(),
    /** Any site can link here: what a moderator can do, and what changes things, is shown first and asked about. Stops at a refusal. */
    async play(written) {
      const wanted = written.map(readTry);
      const isDelicate = wanted.length > 0 && (isModerator() || wanted.some(changesThings));
      if (isDelicate && !(await askToPlay(session.state.me.name, channel().name, written))) return;
      for (const one of wanted) if (!(await playOne(one))) return;
    },
  };
}
