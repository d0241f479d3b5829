/** What the options of a command can be filled with: choices while somebody types, and the checks of what came in. */
import type { Answers, Choice } from "../../answer/answer.ts";
import type { Editorial } from "../../editorial/editorial.ts";
import { markOfGap } from "../../editorial/gaps.ts";
import { sayDay } from "../../knowledge/dates.ts";
import { CHOICES } from "../limits.ts";
import type { Option, OptionKind } from "./command.ts";

/** Where choices come from, for whoever types. */
export interface Offer {
  answers: Answers;
  /** What a server has of its own; absent outside servers. */
  own?: { editorial: Editorial; server: string };
}

type Suggest = (typed: string, offer: Offer, option: Option) => Choice[] | Promise<Choice[]>;

const holding = (typed: string, choices: Choice[]): Choice[] =>
  choices.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed.trim().toLowerCase()));

const articles: Suggest = async (typed, { own }) => {
  const all = (await own?.editorial.articles(own.server)) ?? [];
  const removable = all.filter(({ isShared }) => !isShared);
  return holding(
    typed,
    removable.map(({ id, title, publisher }) => ({ name: `${title} (${publisher})`, value: id })),
  );
};

const drafts: Suggest = async (typed, { own }) =>
  holding(
    typed,
    ((await own?.editorial.drafts(own.server)) ?? []).map(({ id, file }) => ({
      name: `${file.title} (${file.facts.length} facts)`,
      value: id,
    })),
  );

const generations: Suggest = async (typed, { own }) => {
  const [, ...older] = (await own?.editorial.history(own.server)) ?? [];
  return holding(
    typed,
    older.map(({ number, at, why }) => ({
      name: `${number}: ${why}, ${sayDay(at.toISOString().slice(0, 10))}`,
      value: String(number),
    })),
  );
};

const gaps: Suggest = async (typed, { own }) =>
  holding(
    typed,
    ((await own?.editorial.gaps(own.server, CHOICES)) ?? []).map((gap) => ({
      name: `${gap.question} (${gap.times})`,
      value: markOfGap(gap),
    })),
  );

const SUGGEST: Partial<Record<OptionKind, Suggest>> = {
  economy: (typed, { answers }) => answers.suggest.economies(typed),
  actor: (typed, { answers }) => answers.suggest.actors(typed),
  source: (typed, { answers }) => answers.suggest.sources(typed),
  article: articles,
  draft: drafts,
  generation: generations,
  gap: gaps,
};

/** Is the option one that autocomplete helps with? */
export const isSuggested = (kind: OptionKind): boolean => SUGGEST[kind] !== undefined;

/** Best first; empty for options that are typed freely. */
export const suggestionsFor = async (option: Option, typed: string, offer: Offer): Promise<Choice[]> =>
  (await SUGGEST[option.kind]?.(typed, offer, option)) ?? [];
