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
    const next = element.querySelectorAll(BUTTONS)[at];
    if (next) next.focus();
    else tools.leave();
  }

  return {
    put(view) {
      const old = shown(view.message.id);
      const isNear = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
      const element = messageElement(view, tools);
      list.querySelector(".welcome")?.remove();
      if (old) replace(old, element);
      else list.append(element);
      group();
      if (isNear && element === list.lastElementChild) showEnd();
    },
    remove(id) {
      const old = shown(id);
      const hadFocus = old?.contains(document.activeElement);
      old?.remove();
      group();
      if (hadFocus) tools.leave();
    },
    show(views) {
      const welcome = el("p", { class: "welcome" }, tools.welcome());
      list.replaceChildren(...(views.length > 0 ? views.map((view) => messageElement(view, tools)) : [welcome]));
      group();
      showEnd();
    },
    /** Id of the newest message that fits. */
    last: (fits) => [...list.children].reverse().find((one) => one.dataset.id && fits(one))?.dataset.id,
  };
}
