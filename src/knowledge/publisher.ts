/** Sources of which nothing says who published them. */

export const NO_PUBLISHER = "Publisher not known";
/** What whoever adds such a source is told. */
export const ASKS_PUBLISHER = "Nothing in the text says who published it.";

/** What a source is named by: its publisher, or its title where no publisher is known. */
export const sourceName = ({ publisher, title }: { publisher: string; title: string }): string =>
  publisher === NO_PUBLISHER ? `“${title}” (publisher not known)` : publisher;
