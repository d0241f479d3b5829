/** What a person did in the open channel, as a link that does it again: `?try=/status economy:russia&try=reply:and then?`. */

const REPLY = "reply:";

/** @returns what was done: its words, and whether they replied to the bot's last answer */
export function readTry(written) {
  const isReply = written.startsWith(REPLY);
  return { isReply, words: isReply ? written.slice(REPLY.length).trim() : written };
}

export function createTries() {
  let done = [];
  return {
    /** @returns how to take it back, where it could not be done after all */
    add(words, isReply = false) {
      const one = { words: isReply ? `${REPLY}${words}` : words };
      done.push(one);
      return () => {
        done = done.filter((other) => other !== one);
      };
    },
    clear() {
      done = [];
    },
    /** @param address of the page, with the person and the channel */
    link(address) {
      const link = new URL(address);
      for (const { words } of done) link.searchParams.append("try", words);
      return link.href;
    },
  };
}
