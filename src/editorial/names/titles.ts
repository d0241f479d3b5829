/** Articles and facts as history and audit log name them: by their words, shortened. */

const LONGEST = 60;

/** As one line of up to so many characters, cut at a word. */
function shortened(text: string, most = LONGEST): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${(cut.includes(" ") ? cut.replace(/\s\S*$/, "") : cut).toWellFormed()} …`;
}

/** “Bhutan concludes bilateral talks with three …” */
export const quoted = (text: string, most?: number): string => `“${shortened(text, most)}”`;

/** Some titles, the others counted: an audit line is no list. */
export function listed(titles: readonly string[], most = 3): string {
  const named = titles.slice(0, most).map((title) => quoted(title));
  return titles.length > most ? `${named.join(", ")} and ${titles.length - most} more` : named.join(", ");
}
