/** What the bot was sent and what it answered, in the order in which it happened: for whoever judges the bot. */
import { createFeed } from "./feed.ts";
import type { Dispatch } from "./gateway/dispatches.ts";
import { titleOf } from "./titles.ts";

/** One request of the bot, with what it was answered. */
export interface Call {
  method: string;
  /** As it stands in the table of routes: `/channels/:channel/messages`. */
  route: string;
  /** A variable part of the path; undefined where the route has no such part. */
  param(name: string): string | undefined;
  body: unknown;
  files: string[];
  status: number;
  /** What the playground answered: JSON, or the text in its place. */
  answer: unknown;
  /** Milliseconds from the request to the answer. */
  took: number;
}

/** Something that happened to the bot, and all that it did about it. */
export interface Entry {
  id: string;
  at: string;
  kind: "interaction" | "message" | "request" | "connection";
  title: string;
  /** The event as the bot was sent it. */
  sent?: Dispatch;
  calls: Omit<Call, "param">[];
  /** Milliseconds from the event to the end of the first request about it. */
  answeredAfter?: number;
}

export interface Journal {
  /** An event has gone out to the bot. */
  dispatched(dispatch: Dispatch): void;
  /** A request of the bot has been answered. */
  called(call: Call): void;
  /** The connection has changed: how, in a few words. */
  connection(what: string): void;
  /** Oldest first. */
  entries(): Entry[];
  /** @returns how to unsubscribe */
  subscribe(listener: (entry: Entry) => void): () => void;
  clear(): void;
}

/** So many entries are kept. */
const KEPT = 200;

interface Open {
  entry: Entry;
  /** By the clock that only goes forward, in milliseconds. */
  since: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What a request names that the playground knows: an interaction's token, a message, a channel. */
function namesIn({ param, body }: Call): string[] {
  const reference = isRecord(body) && isRecord(body.message_reference) ? body.message_reference.message_id : undefined;
  const nonce = isRecord(body) ? body.nonce : undefined;
  const named = [param("token"), param("message"), textOf(reference), textOf(nonce), param("channel")];
  return named.filter((name) => name !== undefined);
}

/** What an event is found by later. A channel stands for what last happened in it. */
function namesOf({ d }: Dispatch): string[] {
  if (!isRecord(d)) return [];
  return [d.token, d.id, d.channel_id].map(textOf).filter((name) => name !== undefined);
}

/** @param now the clock of the entries' times */
export function createJournal(now: () => Date): Journal {
  let entries: Entry[] = [];
  let open = new Map<string, Open>();
  let made = 0;
  const feed = createFeed<Entry>();

  function begin(kind: Entry["kind"], title: string, sent?: Dispatch): Open {
    made += 1;
    const entry: Entry = {
      id: String(made),
      at: now().toISOString(),
      kind,
      title,
      ...(sent ? { sent } : {}),
      calls: [],
    };
    entries = [...entries, entry].slice(-KEPT);
    return { entry, since: performance.now() };
  }

  function forgetOld(): void {
    const kept = new Set(entries);
    open = new Map([...open].filter(([, { entry }]) => kept.has(entry)));
  }

  return {
    dispatched(dispatch) {
      const title = titleOf(dispatch);
      if (title === undefined) return;
      const begun = begin(dispatch.t === "INTERACTION_CREATE" ? "interaction" : "message", title, dispatch);
      for (const name of namesOf(dispatch)) open.set(name, begun);
      forgetOld();
      feed.tell(begun.entry);
    },
    called(call) {
      const { param: _, ...shown } = call;
      const known = namesIn(call).flatMap((name) => open.get(name) ?? [])[0];
      const about = known ?? begin("request", `${call.method} ${call.route}`);
      about.entry.calls.push(shown);
      if (known) about.entry.answeredAfter ??= performance.now() - about.since;
      const made = isRecord(call.answer) ? textOf(call.answer.id) : undefined;
      if (known && made !== undefined) open.set(made, about);
      feed.tell(about.entry);
    },
    connection: (what) => feed.tell(begin("connection", what).entry),
    entries: () => entries,
    subscribe: feed.subscribe,
    clear() {
      entries = [];
      open.clear();
    },
  };
}
