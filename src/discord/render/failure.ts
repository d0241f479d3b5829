/** The page of a failure: what is wrong, what to do, and where there are choices, a button for each. */
import type { Failure } from "../command/failure.ts";
import { BUTTONS_PER_ROW } from "../limits.ts";
import { phraseOf } from "../phrases/failures.ts";
import { againButton, button, type Desk, placeButtons } from "./desk.ts";
import type { Button, Page } from "./page.ts";

function didYouMean(failure: Failure, { ids, request }: Desk): Button[] {
  if (!("choices" in failure) || !request) return [];
  const choices = new Map(failure.choices.slice(0, BUTTONS_PER_ROW).map(({ name, value }) => [value, name]));
  return [...choices].map(([value, name]) =>
    button(
      ids.encode({
        verb: "ask",
        request: { ...request, values: new Map([...request.values, [failure.option, value]]) },
      }),
      name,
    ),
  );
}

export function failurePage(failure: Failure, desk: Desk): Page {
  const choices = didYouMean(failure, desk);
  const place = desk.audience.private ? [] : placeButtons(desk);
  const again = desk.again ? [againButton(desk.again, desk)] : [];
  return { tone: "trouble", texts: [phraseOf(failure)], rows: [choices, again, place].filter((row) => row.length > 0) };
}
