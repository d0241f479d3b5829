/** Tells the page what happens, as Server-Sent Events: of messages only what the person sees. */
import type { ServerResponse } from "node:http";
import type { APIUser } from "discord-api-types/v10";
import type { Feed } from "../feed.ts";
import type { Journal } from "../journal.ts";
import type { Happening, Post, World } from "../world.ts";
import { entryLine } from "./traffic-view.ts";
import { messageView, sees, seesPost, stateView } from "./views.ts";

interface PageEvent {
  event:
    | "hello"
    | "nobody"
    | "posted"
    | "edited"
    | "removed"
    | "state"
    | "commands"
    | "typing"
    | "traffic"
    | "started-over";
  body: unknown;
}

function eventFor(world: World, person: APIUser, isOnline: () => boolean, happening: Happening): PageEvent | undefined {
  switch (happening.what) {
    case "posted":
    case "edited":
    case "removed":
      return seesPost(world, person, happening.post)
        ? { event: happening.what, body: messageView(world, person, happening.post) }
        : undefined;
    case "thread":
    case "thread-deleted":
    case "channel":
    case "bot":
      return { event: "state", body: stateView(world, person.id, isOnline()) };
    case "commands":
      return { event: "commands", body: {} };
    case "typing":
      return sees(world, person, happening.channel)
        ? { event: "typing", body: { channel: happening.channel.id } }
        : undefined;
    default:
      return undefined;
  }
}

/** Replies show what they reply to: they change with it. */
function repliesTo({ posts }: World, happening: Happening): Post[] {
  if (happening.what !== "edited" && happening.what !== "removed") return [];
  const { id } = happening.post.message;
  return [...posts.values()].filter(({ message }) => message.message_reference?.message_id === id);
}

interface Told {
  world: World;
  journal: Journal;
  isOnline(): boolean;
  /** Tells when all was made as it was at the start. */
  restarts: Feed<Date>;
}

const written = ({ event, body }: PageEvent): string => `event: ${event}\ndata: ${JSON.stringify(body)}\n\n`;

/**
 * @returns what keeps a response open and writes to it until the page leaves. The first event is `hello`: from then on nothing is
 *   missed, so what is read after it is whole. To somebody whom nobody knows it is `nobody`, and the last.
 */
export function openEvents({ world, journal, isOnline, restarts }: Told) {
  return (response: ServerResponse, who: string, headers: Record<string, string>): void => {
    const person = world.people.find(({ id, username }) => id === who || username === who);
    response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    if (!person) {
      response.end(written({ event: "nobody", body: {} }));
      return;
    }
    const write = (event: PageEvent) => response.write(written(event));
    const unsubscribe = [
      world.feed.subscribe((happening) => {
        const event = eventFor(world, person, isOnline, happening);
        if (event) write(event);
        for (const post of repliesTo(world, happening))
          if (seesPost(world, person, post)) write({ event: "edited", body: messageView(world, person, post) });
      }),
      journal.subscribe((entry) => write({ event: "traffic", body: entryLine(entry) })),
      restarts.subscribe(() => write({ event: "started-over", body: {} })),
    ];
    write({ event: "hello", body: stateView(world, person.id, isOnline()) });
    response.on("close", () => {
      for (const stop of unsubscribe) stop();
    });
  };
}
