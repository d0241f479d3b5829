/** Files for options that take one: chosen here, sent with the command. */
import { el } from "../elements.js";

const MIB = 1024 * 1024;
/** What Discord takes from people without a subscription. */
const LIMIT = 10 * MIB;

export const fileField = (common) => el("input", { ...common, type: "file" });

/** The bytes after "data:TYPE;base64,". */
const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(new Error(`${file.name} can't be read: ${reader.error.message}.`)));
    reader.readAsDataURL(file);
  });

/** @throws when it is larger than Discord takes, or can't be read */
export async function fileIn(field) {
  const [file] = field.files;
  if (file.size > LIMIT)
    throw new Error(`${file.name} is too large: ${Math.ceil(file.size / MIB)} MB, and Discord takes ${LIMIT / MIB}.`);
  // an empty file gives an address without bytes
  const base64 = file.size > 0 ? await base64Of(file) : "";
  return { name: file.name, contentType: file.type || "application/octet-stream", base64 };
}
