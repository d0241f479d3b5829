/** An article's text as typed lines: what is said in it, and what only surrounds it. Each keeps its place. */
import { datelineOf } from "./dateline.ts";
import { isDayLine } from "./day-line.ts";
import { isRule, surroundingOf } from "./furniture.ts";

export type LineKind =
  | "title"
  | "heading"
  | "bullet"
  | "pair"
  | "row"
  | "list"
  | "question"
  | "answer"
  | "prose"
  | "date"
  | "byline"
  | "furniture"
  | "disclaimer"
  | "correction";

export interface Line {
  kind: LineKind;
  /** What can be quoted: the line without bullet or "A:". */
  text: string;
  /** Its place: `article.slice(from, to)` is `text`. */
  from: number;
  to: number;
  /** What it leans on: the lead-in of its list, the interviewer's question, the heading above, the header of its table. */
  context?: string;
  /** Whoever gives an answer, where a name stands in front of it. */
  by?: string;
  /** How much of it, from its start, is the dateline. */
  dateline?: number;
}

const BULLET = /^(?:[•*·▪◦‣–—-]|\(?\d{1,2}[.)]|\(?[a-h]\)|\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[.)])\s+(?=\S)/u;
const PAIR = /^([\p{Lu}\d][\p{L}\p{N} '’/(),.-]{1,60}):\s+(\S.*)$/u;
/** An office and whoever holds it, with a dash between them. */
const HOLDER =
  /^(?:\p{L}[\p{L}'’-]* ){0,5}(?:chair\w*|negotiator|secretary|minister|ambassador|director[\w-]*|head|coordinator|delegate|representative|spokes\w+)(?: (?:of|for|to|in|on) [^–—]{2,50}?)? [–—-] \p{Lu}.{3,80}$/iu;
const QUESTION = /^(?:Q|Question)\s?\d{0,2}\s?[:.]\s+/;
const ANSWER = /^(?:A|Answer)\s?\d{0,2}\s?[:.]\s+/;
/** Whoever asks in an interview or at a press conference, where no name is given. */
const REPORTER =
  /^(?:reporters?|journalists?|interviewer|question from .{2,40}|our (?:correspondent|reporter)|moderator)\s?\d{0,2}\s?:\s+/i;
const isShout = (text: string): boolean => text.length < 140 && !/[.!?:;,]["”'’]?$/.test(text);
/** A line that only asks: what follows answers it. */
const ASKS = /^[^"“”]{4,240}\?$/;
/** Speakers of an interview other than Q and A: the same short name in front of several lines. */
const TURN = /^([\p{Lu}][\p{L}.'’ -]{1,30}):\s+/u;

/** What is remembered of the lines before. */
interface State {
  lines: Line[];
  seen: Set<string>;
  heading?: string | undefined;
  leadIn?: string | undefined;
  question?: string | undefined;
  header?: string | undefined;
  /** How many cells the header has. */
  width: number;
}

/** A line's kind, and what of it can be quoted from which place on. */
interface Typed {
  kind: LineKind;
  body: string;
  at: number;
  context?: string | undefined;
}

/** Adds a line unless it stood there already; skips what can't be quoted. */
function add(state: State, kind: LineKind, body: string, from: number, context?: string, by?: string): void {
  const text = body.trim();
  // the same item may stand in several lists
  const key = `${kind === "bullet" || kind === "pair" ? `${context} ` : ""}${text}`.replace(/\s+/g, " ");
  if (!key || (kind !== "title" && kind !== "date" && state.seen.has(key))) return;
  state.seen.add(key);
  const start = from + body.indexOf(text);
  state.lines.push({
    kind,
    text,
    from: start,
    to: start + text.length,
    ...(context ? { context } : {}),
    ...(by ? { by } : {}),
  });
}

/** A line with columns: the first such line of a block is its header, unless it holds a figure or names somebody itself. */
function addRow(state: State, line: string, from: number, cells: string[]): void {
  if (state.header === undefined || cells.length !== state.width) {
    state.width = cells.length;
    state.header = cells.join(" | ");
    if (!/\d|\b(?:Mr|Mrs|Ms|Dr|H\.E|Amb)\b/.test(line)) return;
    state.header = "";
  }
  const bare = line.replace(/^\s*\|/, "").replace(/\|\s*$/, "");
  add(state, "row", bare, from + line.indexOf(bare), state.header || state.heading);
}

/** What kind of line it is, and where what can be quoted of it begins; what the lines after it lean on is noted. */
function typed(state: State, line: string, from: number): Typed {
  const last = state.lines.at(-1);
  const after = (mark: RegExp) => ({ body: line.replace(mark, ""), at: from + (mark.exec(line)?.[0].length ?? 0) });
  const asks = [QUESTION, REPORTER].find((mark) => mark.test(line));
  if (asks) {
    const { body, at } = after(asks);
    state.question = body;
    return { kind: "question", body: body, at: at };
  }
  if (ASKS.test(line) && !BULLET.test(line)) {
    if (state.question === undefined) state.heading = line;
    else state.question = line;
    state.leadIn = undefined;
    return { kind: "question", body: line, at: from };
  }
  if (ANSWER.test(line)) {
    const { body, at } = after(ANSWER);
    return { kind: "answer", body: body, at: at, context: state.question };
  }
  if (BULLET.test(line)) {
    const { body, at } = after(BULLET);
    return { kind: PAIR.test(body) ? "pair" : "bullet", body: body, at: at, context: state.leadIn ?? state.heading };
  }
  if (line.endsWith(":") && line.length < 300) state.leadIn = line;
  else if (last?.kind !== "bullet" && last?.kind !== "pair") state.leadIn = undefined;
  if (line.length < 200 && (PAIR.test(line) || HOLDER.test(line)) && !/[.!?]["”]?$/.test(line))
    return { kind: "pair", body: line, at: from, context: state.leadIn ?? state.heading };
  if (state.question !== undefined && last && (last.kind === "answer" || last.kind === "question") && !isShout(line))
    return { kind: "answer", body: line, at: from, context: state.question };
  if (isShout(line) && line.split(" ").length < 14 && !/^["“‘]/.test(line)) {
    const isFigure = /^\d/.test(line) || /\b(?:is|are|was|were|has|have|took|will)\b/.test(line);
    if (isFigure && state.heading !== undefined)
      return { kind: "bullet", body: line, at: from, context: state.heading };
    state.heading = line;
    state.leadIn = undefined;
    state.question = undefined;
    return { kind: "heading", body: line, at: from };
  }
  return { kind: "prose", body: line, at: from, context: state.heading };
}

function read(state: State, line: string, from: number): void {
  const surrounding = isRule(line) ? undefined : surroundingOf(line);
  const hasMatter = state.lines.some(({ kind }) => kind === "title" || kind === "prose");
  const cells = line.includes("|") || line.includes("\t") ? line.split(/[|\t]/).map((cell) => cell.trim()) : [];
  if (isRule(line)) return;
  if (surrounding) add(state, surrounding, line, from);
  else if (!hasMatter && !isDayLine(line) && isShout(line)) add(state, "title", line, from);
  else if (isDayLine(line)) {
    // what stands above the day is the letterhead, not a heading of what follows
    state.heading = undefined;
    add(state, "date", line, from);
  } else if (cells.filter(Boolean).length >= 2) addRow(state, line, from, cells.filter(Boolean));
  else {
    const { kind, body, at, context } = typed(state, line, from);
    add(state, kind, body, at, context);
  }
}

/** Who asks and who answers. */
interface Interview {
  asks: string;
  answers: ReadonlySet<string>;
}

/** "Name: ..." lines of at least two speakers that take turns are an interview; whoever asks most is the interviewer. */
function interviewIn(text: string): Interview | undefined {
  const turns = new Map<string, { all: number; asked: number }>();
  const following = new Map<string, Set<string>>();
  let before: string | undefined;
  for (const line of text.split("\n", 2000)) {
    const name = line.length < 4000 ? TURN.exec(line.trim())?.[1] : undefined;
    if (!name) continue;
    const turn = turns.get(name) ?? { all: 0, asked: 0 };
    turns.set(name, { all: turn.all + 1, asked: turn.asked + (/\?\s*$/.test(line) ? 1 : 0) });
    if (before !== undefined && before !== name)
      following.set(before, (following.get(before) ?? new Set<string>()).add(name));
    before = name;
  }
  const asks = [...turns].find(([, { all, asked }]) => all >= 2 && asked / all > 0.6)?.[0];
  return asks === undefined ? undefined : { asks, answers: following.get(asks) ?? new Set() };
}

/**
 * Notes the datelines of running text. Places alone, in front of several paragraphs, are what these are about ("Samoa - still waiting."),
 * and belong to what they say.
 */
function withDatelines(lines: Line[]): Line[] {
  const datelines = lines.map(({ kind, text }) => (kind === "prose" ? datelineOf(text) : undefined));
  const isBare = (at: number): boolean => {
    const one = datelines[at];
    return one !== undefined && !one.agency && !one.day && !/^\p{Lu}{3}/u.test(lines[at]?.text ?? "");
  };
  const areTopics = lines.filter((_, at) => isBare(at)).length > 1;
  return lines.map((line, at) => {
    const length = areTopics && isBare(at) ? 0 : (datelines[at]?.length ?? 0);
    return length > 0 ? { ...line, dateline: length } : line;
  });
}

/**
 * Lines of a text in order, with their places in it, each once: a paragraph that stands there again is left out.
 * Page furniture and the like are kept as what they are, for whoever wants to know.
 */
export function linesOf(text: string): Line[] {
  const state: State = { lines: [], seen: new Set(), width: 0 };
  const interview = interviewIn(text);
  let at = 0;
  for (const raw of text.split("\n")) {
    const from = at;
    at += raw.length + 1;
    const line = raw.trim();
    if (!line) {
      state.header = undefined;
      const last = state.lines.at(-1)?.kind;
      if (last === "bullet" || last === "pair") state.leadIn = undefined;
      continue;
    }
    const place = from + raw.indexOf(line);
    const turn = interview && !surroundingOf(line) ? TURN.exec(line) : null;
    const name = turn?.[1] ?? "";
    if (turn && interview && (name === interview.asks || interview.answers.has(name))) {
      const body = line.slice(turn[0].length);
      const isAsking = name === interview.asks;
      if (isAsking) state.question = body;
      state.leadIn = undefined;
      const at = place + turn[0].length;
      if (isAsking) add(state, "question", body, at);
      else add(state, "answer", body, at, state.question, name);
    } else read(state, line, place);
  }
  return withDatelines(state.lines);
}
