/** What format an upload has: its bytes are asked first, then its name, then its content type. */
import { type Format, type Refused, refused, type Upload } from "./reading.ts";
import { seemsByBytes, seemsByContentType, seemsByName } from "./signatures.ts";

const HEAD = 4_096;

const BY_ENDING: Record<string, Format> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  mkd: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
};
const BY_CONTENT_TYPE: Record<string, Format> = {
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
};

const entryOf = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** What stands after byte order mark, white space, XML declaration and comments. */
function startOf(head: string): string {
  let rest = head.replace(/^\xEF\xBB\xBF/, "").trimStart();
  for (const [open, close] of [
    ["<?xml", "?>"],
    ["<!--", "-->"],
  ] as const)
    while (rest.startsWith(open)) {
      const end = rest.indexOf(close);
      rest = end === -1 ? "" : rest.slice(end + close.length).trimStart();
    }
  return rest;
}

const isHtml = (start: string): boolean => /^<(?:!doctype html|html|head|body)[\s>]/i.test(start);

function isJson(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString().trim();
  if (!/^[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Text that a program wrote for programs. */
function seemsByText(head: string, start: string, bytes: Uint8Array): string | undefined {
  if (/^<(?:\?xml|svg|rss|feed|!doctype svg)[\s>]/i.test(start) || head.trimStart().startsWith("<?xml")) return "XML";
  if (/^%YAML /.test(start)) return "YAML";
  if (/^#!\s?\//.test(start)) return "a script";
  if (/^MIME-Version:|^Content-Type: multipart\//im.test(head) && /^(?:From|Subject|MIME-Version):/i.test(start))
    return "an e-mail or web archive (MHTML)";
  return isJson(bytes) ? "JSON" : undefined;
}

const wrongType = (seems: string): Refused =>
  refused({
    name: "wrong-type",
    seems,
    ...(seems.includes("web archive") ? { advice: "save the page again as “Web page, HTML only”" } : {}),
  });

/** @returns the format, or a refusal that names what the upload seems to be instead */
export function sniff({ name, contentType = "", bytes }: Upload): Format | Refused {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const start = startOf(head);
  const ending = /\.([a-z0-9]{1,10})$/.exec(name.toLowerCase())?.[1] ?? "";
  const type = contentType.toLowerCase().split(";")[0]?.trim() ?? "";
  if (start.startsWith("%PDF-")) return "pdf";
  const binary = seemsByBytes(head);
  if (binary) return wrongType(binary);
  if (isHtml(start)) return "html";
  const named = entryOf(BY_ENDING, ending);
  const seems = named ? undefined : (seemsByName(ending) ?? seemsByContentType(type));
  if (seems) return wrongType(seems);
  const format = named ?? entryOf(BY_CONTENT_TYPE, type) ?? "text";
  if (format === "pdf")
    return refused({ name: "unreadable", format, why: "it doesn't begin as a PDF does, with “%PDF-”" });
  if (format === "html") return format;
  const written = seemsByText(head, start, bytes);
  if (written) return wrongType(written);
  return format === "text" && !named && /^---\r?\n[a-z_]{2,20}:\s/i.test(start) ? "markdown" : format;
}
