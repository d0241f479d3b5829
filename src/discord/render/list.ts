/** The page of a list that may be longer than a message: as many lines as fit, then **More**. */
import { join, type Markdown, md } from "../text/markdown.ts";
import { button, type Desk, placeButtons } from "./desk.ts";
import type { Page, Tone } from "./page.ts";

interface List {
  tone?: Tone;
  head: Markdown;
  items: readonly Markdown[];
  foot?: Markdown;
}

/** Room for "12 to 20 of 31" and line breaks. */
const FRAME = 60;

function countFitting(items: readonly Markdown[], room: number): number {
  let used = 0;
  const first = items.findIndex(({ text }) => {
    used += text.length + 1;
    return used > room;
  });
  return first < 0 ? items.length : first;
}

export function listPage({ tone = "notice", head, items, foot }: List, desk: Desk): Page {
  const { surface, request, ids, from } = desk;
  const room = surface.text - head.text.length - (foot?.text.length ?? 0) - FRAME;
  const rest = items.slice(from);
  const shown = rest.slice(0, countFitting(rest, room));
  const to = from + shown.length;
  const where = shown.length < items.length ? [md`${from + 1} to ${to} of ${items.length}`] : [];
  const more = request && to < items.length ? [button(ids.encode({ verb: "more", from: to, request }), "More")] : [];
  return {
    tone,
    texts: [head, ...(shown.length > 0 ? [join(shown, "\n")] : [])],
    ...(foot || where.length > 0 ? { footer: join([...where, ...(foot ? [foot] : [])], " · ") } : {}),
    rows: [[...placeButtons(desk), ...more]].filter((row) => row.length > 0),
  };
}
