/** What the pages of a draft share: their buttons, what went wrong, and how a day and an economy are said. */
import { sayDay } from "../../../knowledge/dates.ts";
import type { FactEntry } from "../../../knowledge/schema.ts";
import type { Draft } from "../../../store/store.ts";
import type { DraftView } from "../../command/outcome.ts";
import { phraseOf } from "../../phrases/failures.ts";
import type { Markdown } from "../../text/markdown.ts";
import { againButton, button, type Desk } from "../desk.ts";
import type { Button } from "../page.ts";

/** What a button of a draft does: the internal command `draft` with these options. */
export function turn(
  text: string,
  draft: Pick<Draft, "id">,
  values: Record<string, string>,
  desk: Desk,
  style?: Button["style"],
): Button {
  const request = { command: "draft", values: new Map([["id", draft.id], ...Object.entries(values)]) };
  return button(desk.ids.encode({ verb: "turn", request }), text, style);
}

/** The day of a fact as a moderator checks it: never left out. */
export const dayOf = ({ date, date_basis: basis }: FactEntry): string => {
  if (!date) return "no date";
  return basis === "inferred" ? `${sayDay(date)} (worked out)` : sayDay(date);
};

export const about = ({ economies }: FactEntry, { parties }: Pick<DraftView, "parties">): string =>
  economies.map(parties.name).join(", ") || "no economy";

/** Stands at the top of the page until the next thing is done. */
export const troubleTexts = ({ trouble }: Pick<DraftView, "trouble">): Markdown[] =>
  trouble ? [phraseOf(trouble)] : [];

/** Opens the form again with what was typed, on what is shown now. @param was mark of that */
export function againRow(was: string, desk: Desk): Button[][] {
  const { again } = desk;
  return again ? [[againButton({ ...again, values: new Map([...again.values, ["was", was]]) }, desk)]] : [];
}
