/** Talks to the playground's server. */

/** Milliseconds after which a question is given up: a browser holds six at most, and one that hangs would keep the others waiting. */
const PATIENCE = 10_000;

async function fetched(address, init) {
  const { signal } = init ?? {};
  const timeout = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
    return { response, body: await response.json() };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error(timeout.aborted ? "The playground takes too long to answer." : "The playground can't be reached.", {
      cause: error,
    });
  }
}

async function answered(address, init) {
  const { response, body } = await fetched(address, init);
  if (!response.ok) throw new Error(body.error ?? `The server answered ${response.status}.`);
  return body;
}

/** @param {string} what `state`, `messages`, `commands`, `traffic`, `entry`, `service`, `faults` */
export const read = (what, query) => answered(`/people/${what}?${new URLSearchParams(query)}`);

/**
 * Does something as a person.
 * @param {AbortSignal} signal gives it up; absent: only time does
 * @returns what came of it
 */
export async function act(what, body, signal) {
  const headers = { "content-type": "application/json" };
  return (await answered(`/people/${what}`, { method: "POST", headers, body: JSON.stringify(body), signal })).outcome;
}
