/** Message components as elements: containers, sections, texts, separators, rows of buttons and lists. */
import { el, hex, link, newId } from "../elements.js";
import { pictureOf } from "./pictures.js";
import { isSelect, selectOf } from "./selects.js";

const ROW = 1;
const BUTTON = 2;
const SECTION = 9;
const TEXT = 10;
const THUMBNAIL = 11;
const GALLERY = 12;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };
const LINK_STYLE = 5;

const labelled = ({ emoji, label }) => [emoji?.name, label].filter(Boolean).join(" ");

function button(component, { use }) {
  const { style, url, custom_id, disabled } = component;
  const name = labelled(component);
  if (style === LINK_STYLE && disabled)
    return el("span", { class: "button link", role: "link", "aria-disabled": "true" }, `${name} ↗`);
  if (style === LINK_STYLE) {
    const address = link(url, `${name} ↗`);
    address.className = "button link";
    return address;
  }
  const press = ({ currentTarget }) => use("press", { customId: custom_id }, currentTarget);
  const properties = { type: "button", class: `button ${BUTTON_STYLES[style] ?? ""}`, disabled: disabled === true };
  return el("button", { ...properties, on: { click: press } }, name);
}

function list(component, { use, choices }) {
  return selectOf(component, choices, (values, select) =>
    use("select", { customId: component.custom_id, values }, select),
  );
}

const picture = ({ media, description }, name) => pictureOf(media.url, { class: name, alt: description ?? "" });

/** A file is called as its address ends. */
const fileName = (address) => decodeURIComponent(URL.parse(address)?.pathname.split("/").at(-1) || "File");

/**
 * @param tools `text(content)` makes nodes of markdown, `use(what, body, element)` sends an interaction, `choices(type)` are the users,
 *   roles and channels to choose from
 */
export function componentOf(component, tools) {
  const inner = () => (component.components ?? []).map((one) => componentOf(one, tools));
  if (isSelect(component)) return list(component, tools);
  switch (component.type) {
    case ROW:
      return el("div", { class: "row", role: "group" }, ...inner());
    case BUTTON:
      return button(component, tools);
    case SECTION:
      return el("div", { class: "part" }, el("div", {}, ...inner()), componentOf(component.accessory, tools));
    case TEXT:
      return el("div", { class: "text" }, ...tools.text(component.content));
    case THUMBNAIL:
      return picture(component, "thumbnail");
    case GALLERY:
      return el("div", { class: "gallery" }, ...component.items.map((item) => picture(item, "picture")));
    case FILE:
      return el("p", { class: "file" }, link(component.file.url, fileName(component.file.url)));
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
