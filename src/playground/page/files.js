/** Files for options and forms that take them: chosen here, sent with the rest. */
import { el } from "./elements.js";

const MIB = 1024 * 1024;
/** What Discord takes from people without a subscription. */
const LIMIT = 10 * MIB;

/** @param properties of the element, among them `accept` and `multiple` */
export const fileField = (properties) => el("input", { ...properties, type: "file" });

/** The bytes after "data:TYPE;base64,". */
const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(new Error(`${file.name} can't be read: ${reader.error.message}.`)));
    reader.readAsDataURL(file);
  });

async function sheetOf(file) {
  if (file.size > LIMIT)
    throw new Error(`${file.name} is too large: ${Math.ceil(file.size / MIB)} MB, and Discord takes ${LIMIT / MIB}.`);
  // an empty file gives an address without bytes
  const base64 = file.size > 0 ? await base64Of(file) : "";
  return { name: file.name, contentType: file.type || "application/octet-stream", base64 };
}

/** @throws when one is larger than Discord takes, or can't be read */
export const filesIn = (field) => Promise.all([...field.files].map(sheetOf));
