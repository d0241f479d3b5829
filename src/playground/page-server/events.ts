/** Tells the page what happens, as Server-Sent Events: of messages only what the person sees. */
import type { ServerResponse } from "node:http";
import type { APIUser } from "discord-api-types/v10";
import type { Journal } from "../journal.ts";
import { personNamed } from "../people/named.ts";
import type { Happening, Post, World } from "../world.ts";
import { entryLine } from "./traffic-view.ts";
import { messageView, sees, seesPost, stateView } from "./views.ts";

interface PageEvent {
  event: "hello" | "posted" | "edited" | "removed" | "state" | "commands" | "typing" | "traffic";
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
}

/**
 * @returns what keeps a response open and writes to it until the page leaves. The first event is `hello`: from then on nothing is
 *   missed, so what is read after it is whole.
 */
export function openEvents({ world, journal, isOnline }: Told) {
  return (response: ServerResponse, who: string, headers: Record<string, string>): void => {
    // whoever is not there gets the first person's view: the page says so
    const known = world.people.some(({ id, username }) => id === who || username === who);
    const person = personNamed(world, known ? who : "member");
    response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    const write = ({ event, body }: PageEvent) => response.write(`event: ${event}\ndata: ${JSON.stringify(body)}\n\n`);
    const unsubscribe = [
      world.feed.subscribe((happening) => {
        const event = eventFor(world, person, isOnline, happening);
        if (event) write(event);
        for (const post of repliesTo(world, happening))
          if (seesPost(world, person, post)) write({ event: "edited", body: messageView(world, person, post) });
      }),
      journal.subscribe((entry) => write({ event: "traffic", body: entryLine(entry) })),
    ];
    write({ event: "hello", body: stateView(world, person.id, isOnline()) });
    response.on("close", () => {
      for (const stop of unsubscribe) stop();
    });
  };
}
