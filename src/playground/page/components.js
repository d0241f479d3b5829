/** Message components as elements: containers, sections, texts, separators, rows of buttons and lists. */
import { el, link, newId, safeAddress } from "./elements.js";

const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const SECTION = 9;
const TEXT = 10;
const THUMBNAIL = 11;
const GALLERY = 12;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };
const LINK_STYLE = 5;

const hex = (color) => `#${color.toString(16).padStart(6, "0")}`;
const labelled = ({ emoji, label }) => [emoji?.name, label].filter(Boolean).join(" ");

function button(component, { use }) {
  const { style, url, custom_id, disabled } = component;
  const name = labelled(component);
  if (style === LINK_STYLE) {
    const address = link(url, `${name} ↗`);
    address.className = "button link";
    return address;
  }
  const press = ({ currentTarget }) => use("press", { customId: custom_id }, currentTarget);
  return el(
    "button",
    {
      type: "button",
      class: `button ${BUTTON_STYLES[style] ?? ""}`,
      disabled: disabled === true,
      on: { click: press },
    },
    name,
  );
}

function list(component, { use }) {
  const { custom_id, placeholder = "Choose", options = [], min_values = 1, max_values = 1, disabled } = component;
  const isMultiple = max_values > 1;
  const choices = options.map(({ label, value, description, default: selected }) =>
    el("option", { value, selected: selected === true }, description ? `${label} (${description})` : label),
  );
  const hint = el(
    "option",
    { value: "", disabled: true, hidden: true, selected: !options.some((one) => one.default) },
    placeholder,
  );
  const select = el(
    "select",
    { multiple: isMultiple, disabled: disabled === true, "aria-label": placeholder },
    ...(isMultiple ? [] : [hint]),
    ...choices,
  );
  const send = () => {
    const values = [...select.selectedOptions].map(({ value }) => value);
    if (values.length >= min_values) use("select", { customId: custom_id, values }, select);
  };
  if (!isMultiple) {
    select.addEventListener("change", send);
    return select;
  }
  return el(
    "span",
    { class: "multiple" },
    select,
    el("button", { type: "button", class: "button primary", on: { click: send } }, "Choose"),
  );
}

const picture = ({ media, description }, name) => {
  const src = safeAddress(media.url);
  const isHere = src?.startsWith(location.origin);
  return isHere
    ? el("img", { class: name, src, alt: description ?? "" })
    : el("span", { class: name }, link(media.url, description ?? "Picture"));
};

/** @param tools `text(content)` makes nodes of markdown, `use(what, body, element)` sends an interaction */
export function componentOf(component, tools) {
  const inner = () => (component.components ?? []).map((one) => componentOf(one, tools));
  switch (component.type) {
    case ROW:
      return el("div", { class: "row", role: "group" }, ...inner());
    case BUTTON:
      return button(component, tools);
    case STRING_SELECT:
      return list(component, tools);
    case SECTION:
      return el("div", { class: "part" }, el("div", {}, ...inner()), componentOf(component.accessory, tools));
    case TEXT:
      return el("div", { class: "text" }, ...tools.text(component.content));
    case THUMBNAIL:
      return picture(component, "thumbnail");
    case GALLERY:
      return el("div", { class: "gallery" }, ...component.items.map((item) => picture(item, "picture")));
    case FILE:
      return link(component.file.url, "File");
    case SEPARATOR:
      return component.divider === false
        ? el("div", { class: "gap" })
        : el("hr", { class: component.spacing === 2 ? "wide" : "" });
    case CONTAINER: {
      const box = el("div", { class: "container" }, ...inner());
      if (typeof component.accent_color === "number") box.style.borderLeftColor = hex(component.accent_color);
      return box;
    }
    default:
      return el(
        "p",
        { class: "subtext", id: newId("unknown") },
        `The page can't show components of type ${component.type} yet.`,
      );
  }
}
