/** Tells when Discord refuses the bot for good, so that the process ends instead of staying up with a dead bot. */
import { type Client, Events, RESTEvents } from "discord.js";

/**
 * Wrong token, forbidden intents: reconnecting is of no use.
 * @param exitCode what the process should end with
 */
export type OnRefused = (exitCode: number, why: string) => void;

/** EX_CONFIG of sysexits.h: starting again with the same settings changes nothing. */
export const EXIT_REFUSED = 78;
/** An interaction's own token may expire; that alone says nothing of the bot's. */
const isOwnRoute = (route: string): boolean => !/^\/(?:interactions|webhooks)\//.test(route);

/** @returns a promise that rejects once Discord has refused the bot */
export function watchForRefusal(client: Client, onRefused: OnRefused): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined); // told to `onRefused`; only `login` waits for it as well
  let told = false;
  const refused = (why: string) => {
    if (told) return;
    told = true;
    reject(new Error(why));
    onRefused(EXIT_REFUSED, why);
  };
  client.on(Events.ShardDisconnect, ({ code }) =>
    refused(`Discord closed the connection for good, code ${code}. Check the token and the intents.`),
  );
  client.rest.on(RESTEvents.Response, ({ route }, { status }) => {
    if (status === 401 && isOwnRoute(route)) refused("Discord answered 401: the token is not valid, or no longer.");
  });
  return promise;
}
