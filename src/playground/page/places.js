/** The left side: servers with their channels and threads, direct conversations, and who one is. */
import { byId, el } from "./elements.js";

function channelButton({ id, name }, { current, open, mark }) {
  const isCurrent = id === current;
  const properties = {
    type: "button",
    class: isCurrent ? "channel current" : "channel",
    "aria-current": isCurrent ? "page" : undefined,
    "data-channel": id,
  };
  return el(
    "button",
    { ...properties, on: { click: () => open(id) } },
    el("span", { "aria-hidden": "true" }, mark),
    name,
  );
}

const channelItem = (channel, tools) =>
  el(
    "li",
    {},
    channelButton(channel, { ...tools, mark: tools.mark ?? "# " }),
    channel.threads.length > 0 &&
      el(
        "ul",
        { class: "threads" },
        ...channel.threads.map((thread) => el("li", {}, channelButton(thread, { ...tools, mark: "↳ " }))),
      ),
  );

const group = (name, channels, tools) =>
  el("section", {}, el("h2", {}, name), el("ul", {}, ...channels.map((channel) => channelItem(channel, tools))));

/** What the lists on the page were made of: where that has not changed, they stay, and the focus and an open list with them. */
const made = new Map();

function isNew(list, of) {
  const before = made.get(list);
  made.set(list, JSON.stringify(of));
  return before !== made.get(list);
}

/** @param tools `current` (id of the open channel), `open(id)` */
export function showPlaces({ guilds, dms }, tools) {
  if (!isNew("channels", [guilds, dms, tools.current])) return;
  const focused = byId("channels").contains(document.activeElement) && document.activeElement.dataset.channel;
  byId("channels").replaceChildren(
    ...guilds.map(({ name, channels }) => group(name, channels, tools)),
    group("Direct messages", dms, { ...tools, mark: "@ " }),
  );
  if (focused)
    byId("channels")
      .querySelector(`[data-channel="${CSS.escape(focused)}"]`)
      ?.focus();
}

export function showPeople({ people, me }) {
  const options = people.map(({ username, name }) => el("option", { value: username }, `${name} (${username})`));
  if (isNew("people", people)) byId("as").replaceChildren(...options);
  byId("as").value = me.username;
}

/** On a narrow window the places are a drawer. */
export function setMenu(isOpen) {
  document.body.classList.toggle("menu-open", isOpen);
  byId("menu").setAttribute("aria-expanded", String(isOpen));
}

/** The drawer opens by its button and closes by Escape, by a press beside it, and when something in it was chosen. */
export function startMenu() {
  const isOpen = () => document.body.classList.contains("menu-open");
  byId("menu").addEventListener("click", () => setMenu(!isOpen()));
  byId("log").addEventListener("click", () => setMenu(false));
  byId("tools").addEventListener("click", () => setMenu(false));
  byId("places").addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !isOpen()) return;
    setMenu(false);
    byId("menu").focus();
  });
}
