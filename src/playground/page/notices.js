/** Lines above the message box: what is going on, and what went wrong. */
import { byId } from "./elements.js";

/** Milliseconds that a notice stays. */
const NOTICE = 6000;
let timer;

/** What is going on: it goes after a while. */
export function tell(notice) {
  byId("notice").textContent = notice;
  clearTimeout(timer);
  timer = setTimeout(() => byId("notice").replaceChildren(), NOTICE);
}

/** What went wrong: it stays until something else is done. */
export function warn(problem) {
  if (problem) tell("");
  byId("problem").textContent = problem;
}
