/** Listens for all windows of a browser, with one connection for each person: a browser opens six at most to one server. */
import { openEvents } from "./events.js";

/** By person: who is told, how to stop, and the state as it was told last; undefined while the connection is lost. */
const heard = new Map();

function begin(as) {
  const one = { ports: new Set(), state: undefined };
  heard.set(as, one);
  one.stop = openEvents(as, (happening) => {
    const { event, body } = happening;
    if (event === "hello" || event === "state") one.state = body;
    if (event === "lost") one.state = undefined;
    for (const port of one.ports) port.postMessage(happening);
  });
  return one;
}

function join(as, port) {
  const one = heard.get(as) ?? begin(as);
  one.ports.add(port);
  // who comes later is greeted too: with the first event, nothing is missed from then on
  if (one.state) port.postMessage({ event: "hello", body: one.state });
}

function leave(as, port) {
  const one = heard.get(as);
  one?.ports.delete(port);
  if (one?.ports.size !== 0) return;
  one.stop();
  heard.delete(as);
}

globalThis.addEventListener("connect", ({ ports: [port] }) => {
  let who;
  port.addEventListener("message", ({ data: { as } }) => {
    if (who !== undefined) leave(who, port);
    who = as;
    if (as !== undefined) join(as, port);
  });
  port.start();
});
