/** The article of a server that is meant, by its id or by as much of its title as no other has. */
import type { Call } from "../src/discord/command/command.ts";
import type { Failure } from "../src/discord/command/failure.ts";
import type { ArticleSummary } from "../src/editorial/editorial.ts";
import { fold } from "../src/knowledge/words.ts";
import { serverOf } from "./options.ts";

/** "Did you mean" has as many buttons. */
const MOST = 5;

/** Of the ways to mean one, the first that fits any; those that it fits. */
function meant(typed: string, articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  const wanted = fold(typed.trim());
  const ways: ((article: ArticleSummary) => boolean)[] = [
    ({ id }) => id === typed.trim(),
    ({ title }) => fold(title) === wanted,
    ({ title, id }) => fold(title).startsWith(wanted) || id.startsWith(wanted),
    ({ title, publisher }) => fold(`${title} (${publisher})`).includes(wanted),
  ];
  for (const way of ways) {
    const found = articles.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * @param shared whether those that were added at the terminal, for all servers, count too
 * @returns the one that is meant by the option `article`, or those that may be
 */
export async function articleOf(
  call: Call,
  shared = false,
): Promise<{ article: ArticleSummary } | { failure: Failure }> {
  const typed = call.need("article");
  const all = await call.editorial.articles(serverOf(call));
  const found = meant(
    typed,
    all.filter(({ isShared }) => shared || !isShared),
  );
  const [article] = found;
  if (article && found.length === 1) return { article };
  const choices = found.slice(0, MOST).map(({ id, title }) => ({ name: title, value: id }));
  return { failure: { name: "unknown-article", typed, option: "article", choices } };
}
