/** What a route of the REST interface is, and how a request finds its own. */
import type { Upload } from "../compose.ts";
import type { World } from "../world.ts";

export interface Call {
  world: World;
  /** A variable part of the path. */
  param(name: string): string;
  query: URLSearchParams;
  /** The JSON of the request; undefined without one. */
  body: unknown;
  files: readonly Upload[];
}

/** What Discord answers with: a body, or nothing at all (204). Each route says which: its `Body` is Discord's own type of it. */
export type Answer<Body = unknown> = { body: Body; status?: number } | undefined;

export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/channels/:channel/messages`. */
  path: string;
  /** Needs no bot token and does not count against the bot's 50 a second: the token of an interaction stands in its path. */
  isOpen?: true;
  /** @throws ApiError */
  answer(call: Call): Answer;
}

export interface Found {
  route: Route;
  param(name: string): string;
}

const split = (path: string): string[] => path.split("/").filter(Boolean);

/** A segment that is not properly encoded stands for itself: it will fit nothing. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function match(pattern: string, path: string): Map<string, string> | undefined {
  const wanted = split(pattern);
  const given = split(path);
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [at, part] of wanted.entries()) {
    const segment = decode(given[at] ?? "");
    if (part.startsWith(":")) params.set(part.slice(1), segment);
    else if (part !== segment) return undefined;
  }
  return params;
}

/** @returns the first route that fits, or whether another method would have */
export function find(routes: readonly Route[], method: string, path: string): Found | "no route" | "wrong method" {
  const fitting = routes.flatMap((route) => {
    const params = match(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (!found) return fitting.length > 0 ? "wrong method" : "no route";
  return {
    route: found.route,
    param(name) {
      const value = found.params.get(name);
      if (value === undefined) throw new Error(`The route ${found.route.path} has no part :${name}`);
      return value;
    },
  };
}
