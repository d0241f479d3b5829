/** What the server tells of what happens, for as long as somebody listens. */

const EVENTS = [
  "hello",
  "nobody",
  "posted",
  "edited",
  "removed",
  "state",
  "commands",
  "typing",
  "traffic",
  "started-over",
];
/** Milliseconds until a connection that was refused is tried again; one that broke, a browser tries by itself. */
const RETRY = 3000;

/**
 * @param {(happening: { event: string, body?: unknown }) => void} tell is told each event, and `lost` when the connection breaks
 * @returns how to stop
 */
export function openEvents(as, tell) {
  let events;
  let timer;
  function open() {
    events = new EventSource(`/people/events?${new URLSearchParams({ as })}`);
    for (const event of EVENTS) events.addEventListener(event, ({ data }) => tell({ event, body: JSON.parse(data) }));
    events.addEventListener("error", () => {
      tell({ event: "lost" });
      if (events.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY);
    });
  }
  open();
  return () => {
    clearTimeout(timer);
    events.close();
  };
}
