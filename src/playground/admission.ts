/** Which requests this server takes at all: those for itself, from no other site's page. */
import type { IncomingMessage } from "node:http";

/** @returns what a request asks for; undefined when that is no address, or one of another server */
export function addressOf({ url }: IncomingMessage, server: string): URL | undefined {
  const address = URL.parse(url ?? "/", server);
  return address?.origin === new URL(server).origin ? address : undefined;
}

/** Was this server asked by its own name? Another name may have been made to point here. */
function isForUs({ headers }: IncomingMessage, server: string): boolean {
  const { port, host } = new URL(server);
  return headers.host === host || headers.host === `localhost:${port}`;
}

/** A bot sends no `Origin`; every browser does, for every page that reaches across. */
export const isFromBot = (request: IncomingMessage, server: string): boolean =>
  isForUs(request, server) && request.headers.origin === undefined;

/** The page itself, and no other site's. */
export const isFromPage = (request: IncomingMessage, server: string): boolean =>
  isForUs(request, server) &&
  (request.headers.origin === undefined || request.headers.origin === `http://${request.headers.host}`);
