/** What the bot was sent and what it answered, newest first; what is in service; how an answer came about. */
import { read } from "../api.js";
import { el } from "../elements.js";

const CANDIDATES = 8;
const FEATURES = 5;

const clock = (at) => new Date(at).toLocaleTimeString(undefined, { hour12: false });
const milliseconds = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const pretty = (value) => (typeof value === "string" ? value : JSON.stringify(value, undefined, 2));

/** A piece of JSON that opens. */
const folded = (label, value) =>
  value === undefined || value === null
    ? undefined
    : el("details", {}, el("summary", {}, label), el("pre", { tabIndex: 0, "aria-label": label }, pretty(value)));

function callOf({ method, route, body, files, status, answer, took }) {
  const isRefused = status >= 400;
  return el(
    "li",
    { class: isRefused ? "call refused" : "call" },
    el("p", {}, el("code", {}, `${method} ${route}`), el("span", {}, ` ${status} in ${milliseconds(took)}`)),
    files.length > 0 && el("p", { class: "subtext" }, `Files: ${files.join(", ")}`),
    isRefused && answer?.message && el("p", { class: "why" }, `Refused: ${answer.message}`),
    folded("Body", body),
    folded("Answer", answer),
  );
}

function weightiest(features) {
  const named = Object.entries(features).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return named
    .slice(0, FEATURES)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(", ");
}

const candidateOf = ({ quote, score, fact, features }) =>
  el(
    "li",
    {},
    el("p", {}, `“${quote}”`),
    el("p", { class: "subtext" }, `${fact} • score ${score.toFixed(2)} • ${weightiest(features)}`),
  );

const explanationOf = ({ understood, candidates, judged }) => [
  el("h3", {}, "Understood"),
  el("ul", { class: "plain" }, ...understood.map((line) => el("li", {}, line))),
  candidates.length > 0 && el("h3", {}, "Weighed"),
  candidates.length > 0 && el("ol", { class: "plain" }, ...candidates.slice(0, CANDIDATES).map(candidateOf)),
  el("h3", {}, "Judged"),
  el("p", {}, judged),
];

function insideOf({ gone, sent, calls, explained }) {
  if (gone) return [el("p", { class: "subtext" }, "Forgotten: only the newest entries are kept.")];
  return [
    ...(explained ? explanationOf(explained) : []),
    sent && el("h3", {}, "Sent to the bot"),
    sent && folded(sent.t, sent.d),
    el("h3", {}, calls.length > 0 ? "Requests of the bot" : "No request of the bot"),
    el("ul", { class: "plain" }, ...calls.map(callOf)),
  ].filter(Boolean);
}

function lineOf({ at, kind, title, requests, refused, answeredAfter }) {
  const figures = [
    ...(answeredAfter === undefined ? [] : [milliseconds(answeredAfter)]),
    ...(kind === "connection" ? [] : [requests === 1 ? "1 request" : `${requests} requests`]),
  ];
  return [
    el("time", { dateTime: at }, clock(at)),
    el("span", { class: "title" }, title),
    figures.length > 0 && el("small", {}, figures.join(" • ")),
    refused > 0 && el("small", { class: "refused" }, `${refused} refused`),
  ].filter(Boolean);
}

/** An entry that opens, and reads what is in it when it does. */
function createEntry(line) {
  const summary = el("summary");
  const inside = el("div", { class: "inside" });
  const element = el("details", { class: `entry ${line.kind}` }, summary, inside);
  const load = async () => inside.replaceChildren(...insideOf(await read("entry", { id: line.id })));
  element.addEventListener("toggle", () => element.open && load());
  return {
    element,
    update(next) {
      summary.replaceChildren(...lineOf(next));
      if (element.open) load();
    },
  };
}

export function createInspect() {
  const service = el("dl");
  const list = el("div", { class: "entries" });
  const entries = new Map();

  function put(line) {
    const known = entries.get(line.id) ?? createEntry(line);
    if (!entries.has(line.id)) list.prepend(known.element);
    entries.set(line.id, known);
    known.update(line);
  }

  async function showService() {
    const figures = Object.entries(await read("service", {}));
    const rows = figures.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]);
    service.replaceChildren(...rows);
  }

  return {
    title: "Behind the scenes",
    element: el("div", {}, service, el("h3", {}, "Sent and answered"), list),
    put(line) {
      put(line);
      showService();
    },
    async refresh() {
      entries.clear();
      list.replaceChildren();
      for (const line of await read("traffic", {})) put(line);
      await showService();
    },
  };
}
