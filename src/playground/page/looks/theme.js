/** Dark or light, as the person chose last; dark, as Discord is, before they chose. */
import { byId } from "../elements.js";

const KEY = "theme";

function show(theme) {
  const isLight = theme === "light";
  document.documentElement.dataset.theme = theme;
  byId("theme").setAttribute("aria-pressed", String(isLight));
  byId("messages").lightTheme = isLight;
}

const chosen = () => (document.documentElement.dataset.theme === "light" ? "light" : "dark");

export function startTheme() {
  show(localStorage.getItem(KEY) === "light" ? "light" : "dark");
  byId("theme").addEventListener("click", () => {
    const theme = chosen() === "light" ? "dark" : "light";
    localStorage.setItem(KEY, theme);
    show(theme);
  });
}
