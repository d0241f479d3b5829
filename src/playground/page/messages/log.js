/** The conversation on the page: messages come, change and go, and the focus stays where a person left it. */
import { byId, el } from "../elements.js";
import { messageElement } from "./message.js";

/** So near to the end, in pixels, a new message moves the log on. */
const NEAR = 120;

/** Messages of one person within so many milliseconds stand under one name. */
const TOGETHER = 7 * 60_000;

const BUTTONS = "button, select, a";

/** Whether it goes on where the one before it stopped, so that the name need not stand there again. */
function goesOn(element, before) {
  if (!before?.dataset.id || element.querySelector('[slot="reply"]')) return false;
  const isSame = element.dataset.by === before.dataset.by && element.className === before.className;
  return isSame && Number(element.dataset.at) - Number(before.dataset.at) < TOGETHER;
}

/** @param tools as `messageElement` takes them, and `leave()`: where the focus goes when its place is gone */
export function createLog(tools) {
  const log = byId("log");
  const list = byId("messages");
  const shown = (id) => list.querySelector(`[data-id="${CSS.escape(id)}"]`);

  /** The end of the log; of a message that is taller than the log, its beginning, for that is what is read first. */
  async function showEnd() {
    const last = list.lastElementChild;
    await last?.updateComplete;
    const isTall = last && last.offsetHeight > log.clientHeight;
    log.scrollTop = isTall
      ? log.scrollTop + last.getBoundingClientRect().top - log.getBoundingClientRect().top
      : log.scrollHeight;
  }

  function group() {
    for (const element of list.children) element.messageBodyOnly = goesOn(element, element.previousElementSibling);
  }

  function replace(old, element) {
    const at = [...old.querySelectorAll(BUTTONS)].indexOf(document.activeElement);
    old.replaceWith(element);
    if (at === -1) return;
    // its own place, or the next one that can be used: a button may have been switched off by being pressed
    const next = [...element.querySelectorAll(BUTTONS)].slice(at).find((one) => !one.disabled);
    if (!next) tools.leave();
    // a component shows what is in it once it has been rendered, and what is not shown takes no focus
    else element.updateComplete.then(() => next.focus());
  }

  const views = new Map();
  /** Whoever has just said something wants to see what comes of it. */
  let isFollowing = false;
  const isNearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const jump = el("button", { type: "button", class: "jump", hidden: true, on: { click: present } }, "New messages ↓");
  log.after(jump);
  log.addEventListener("scroll", () => {
    if (isNearEnd()) jump.hidden = true;
  });
  // who scrolls by hand reads on where they are
  log.addEventListener("wheel", () => {
    isFollowing = false;
  });

  function present() {
    jump.hidden = true;
    log.scrollTop = log.scrollHeight;
    tools.leave();
  }

  const showWelcome = () => list.replaceChildren(el("p", { class: "welcome" }, tools.welcome()));

  return {
    put(view) {
      const old = shown(view.message.id);
      const isNear = isNearEnd() || isFollowing;
      const element = messageElement(view, tools);
      views.set(view.message.id, view);
      list.querySelector(".welcome")?.remove();
      if (old) replace(old, element);
      else list.append(element);
      group();
      if (element !== list.lastElementChild) return;
      if (isNear) showEnd();
      else if (!old) jump.hidden = false;
    },
    /** What comes next is to be seen. */
    follow() {
      isFollowing = true;
      jump.hidden = true;
    },
    remove(id) {
      const old = shown(id);
      const hadFocus = old?.contains(document.activeElement);
      old?.remove();
      views.delete(id);
      if (list.children.length === 0) showWelcome();
      group();
      if (hadFocus) tools.leave();
    },
    show(all) {
      views.clear();
      for (const view of all) views.set(view.message.id, view);
      jump.hidden = true;
      if (all.length > 0) list.replaceChildren(...all.map((view) => messageElement(view, tools)));
      else showWelcome();
      group();
      showEnd();
    },
    /** Whether this message is there. */
    has: (id) => views.has(id),
    /** Id of the newest message that fits. */
    last: (fits) => [...list.children].reverse().find((one) => one.dataset.id && fits(one))?.dataset.id,
    /** The newest view that fits. */
    lastView: (fits) => [...views.values()].filter(fits).at(-1),
  };
}
