/** Talks to the playground's server. */

async function answerOf(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `The server answered ${response.status}.`);
  return body;
}

/** @param {string} what `state`, `messages`, `commands`, `traffic`, `entry`, `service`, `faults` */
export const read = async (what, query) => answerOf(await fetch(`/people/${what}?${new URLSearchParams(query)}`));

/** Does something as a person. @returns what came of it */
export async function act(what, body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`/people/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await answerOf(response)).outcome;
}

/** The first event is `hello`, also after the connection was lost: from then on nothing is missed. @returns how to stop listening */
export function listen(as, listeners) {
  const events = new EventSource(`/people/events?${new URLSearchParams({ as })}`);
  for (const [event, listener] of Object.entries(listeners))
    events.addEventListener(event, ({ data }) => listener(JSON.parse(data)));
  events.addEventListener("error", () => listeners.lost?.());
  return () => events.close();
}
