import { visible } from "../text/safe-text.ts";

/** What somebody typed, so short that it can be said back in a sentence. */
export const short = (typed: string): string =>
  visible(typed).length > 60 ? `${visible(typed).slice(0, 60)}…` : visible(typed);
