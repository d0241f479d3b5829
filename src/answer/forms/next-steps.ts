/** What comes next: what was announced and is still to come, else what the procedure has in store after the last known step. */
import { sayDay } from "../../knowledge/dates.ts";
import type { Fact } from "../../knowledge/knowledge.ts";
import { nextAfter } from "../../knowledge/record.ts";
import type { Step } from "../../knowledge/schema.ts";
import type { Answer } from "../answer.ts";
import { compose } from "../compose.ts";
import { distinct, found, isAbout, isOfKind, nameOf, nothing, oldestFirst, type View } from "./form.ts";
import { furthestFirst, isOver, newestState } from "./newest-state.ts";
import { dueSteps } from "./status.ts";

/** What the procedure has in store after the last formal step that is known of an accession. */
function formalNext(view: View, economy: string): Fact | undefined {
  const [last] = view.facts
    .filter(isAbout(economy))
    .filter(({ step }) => step !== undefined)
    .sort(furthestFirst);
  return last?.step && view.facts.find(({ id }) => id === nextAfter(last.step as Step));
}

/** What is due, or was announced; an accession that has reached its end has no next step. */
export function nextSteps(view: View, economy: string): Answer {
  const { generation } = view;
  const name = nameOf(economy, generation);
  const state = newestState(view, economy);
  const due = dueSteps(view, economy);
  const gone = view.facts
    .filter(isAbout(economy))
    .filter(isOfKind("next-step"))
    .filter((fact) => !due.includes(fact));
  const hasEnded = state !== undefined && isOver(state, view);
  if (due.length === 0 && !state)
    return nothing(
      "next-steps",
      view,
      `My sources don't say what comes next for ${name}.`,
      `next steps of the accession of ${name}`,
      economy,
    );
  const composition = compose();
  const announced = (fact: Fact) =>
    composition.point(fact, {
      label: `Announced ${fact.date ? `for ${sayDay(fact.date)}` : `on ${sayDay(fact.source.published)}`}`,
    });
  const standing =
    due.length === 0 && state
      ? [composition.point(state, { label: hasEnded ? "No step is left" : "Last known step" })]
      : [];
  const shown = due.length > 0 ? due : gone.sort(oldestFirst);
  const formal = due.length === 0 && !hasEnded ? formalNext(view, economy) : undefined;
  const [lead, ...points] = [
    ...standing,
    ...(formal ? [composition.point(formal, { label: "Next" })] : []),
    ...distinct(shown, composition).map(announced),
  ];
  return found({
    form: "next-steps",
    view,
    title: `${name}: what comes next`,
    composition,
    ...(lead ? { lead } : {}),
    points,
    remarks:
      due.length === 0 && gone.length > 0 && !hasEnded
        ? ["What was announced has passed since; my sources announce nothing later."]
        : [],
    suggestions: [`/status economy:${name}`, `/timeline economy:${name}`],
  });
}
