/** Tells the page what happens, as Server-Sent Events: only what the person sees. */
import type { ServerResponse } from "node:http";
import type { APIUser } from "discord-api-types/v10";
import { personNamed } from "../people/named.ts";
import type { Happening, World } from "../world.ts";
import { messageView, seesPost, stateView } from "./views.ts";

interface PageEvent {
  event: "posted" | "edited" | "removed" | "state" | "commands" | "typing";
  body: unknown;
}

function eventFor(world: World, person: APIUser, isOnline: () => boolean, happening: Happening): PageEvent | undefined {
  switch (happening.what) {
    case "posted":
    case "edited":
    case "removed":
      return seesPost(world, person, happening.post)
        ? { event: happening.what, body: messageView(happening.post) }
        : undefined;
    case "thread":
    case "bot":
      return { event: "state", body: stateView(world, person.id, isOnline()) };
    case "commands":
      return { event: "commands", body: {} };
    case "typing":
      return { event: "typing", body: { channel: happening.channel.id } };
    default:
      return undefined;
  }
}

/** @returns what keeps a response open and writes to it until the page leaves */
export function openEvents(world: World, isOnline: () => boolean) {
  return (response: ServerResponse, who: string, headers: Record<string, string>): void => {
    const person = personNamed(world, who);
    response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
    const write = ({ event, body }: PageEvent) => response.write(`event: ${event}\ndata: ${JSON.stringify(body)}\n\n`);
    write({ event: "state", body: stateView(world, person.id, isOnline()) });
    const unsubscribe = world.feed.subscribe((happening) => {
      const event = eventFor(world, person, isOnline, happening);
      if (event) write(event);
    });
    response.on("close", unsubscribe);
  };
}
