/** The page's own files, and the packages that it is made with, straight from where they are installed. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export interface Asset {
  contentType: string;
  bytes: Uint8Array;
}

export interface Assets {
  /** @param path of an address; the page itself is `/`. @returns undefined where there is no such file */
  find(path: string): Asset | undefined;
  /** What a Content-Security-Policy calls the page's one inline script, its import map. */
  importMapHash: string;
}

const FOLDER = fileURLToPath(new URL("../page/", import.meta.url));
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Packages that the page may load modules from: Discord's look as web components, and what these are made with. */
const PACKAGES = [
  "@lit/context",
  "@lit/reactive-element",
  "@skyra/discord-components-core",
  "lit",
  "lit-element",
  "lit-html",
];
const UNDER = "/packages/";
/** A module of a package: no step upwards, no hidden file. */
const MODULE = /^(?:[\w@-][\w.@-]*\/)*[\w@-][\w.@-]*\.js$/;

function assetAt(file: string): Asset | undefined {
  const contentType = TYPES[extname(file)];
  return contentType === undefined ? undefined : { contentType, bytes: readFileSync(file) };
}

function ownFiles(): Map<string, Asset> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const asset = assetAt(join(FOLDER, name));
    const path = name === "index.html" ? "/" : `/${name.split(sep).join("/")}`;
    return asset ? [[path, asset] as const] : [];
  });
  return new Map(files);
}

/** The folder that a package is installed in: the nearest `node_modules` that has it. */
function folderOf(name: string): string | undefined {
  for (let up = FOLDER; up !== join(up, ".."); up = join(up, "..")) {
    const folder = join(up, "node_modules", name);
    if (existsSync(folder)) return folder;
  }
  return undefined;
}

function packageFile(path: string): Asset | undefined {
  const name = PACKAGES.find((one) => path.startsWith(`${UNDER}${one}/`));
  const folder = name && folderOf(name);
  if (!folder) return undefined;
  const module = path.slice(`${UNDER}${name}/`.length);
  const file = join(folder, module);
  if (!MODULE.test(module) || relative(folder, file).startsWith("..") || !existsSync(file)) return undefined;
  return assetAt(file);
}

function hashOfImportMap(page: Asset | undefined): string {
  const script = /<script type="importmap">([\s\S]*?)<\/script>/.exec(new TextDecoder().decode(page?.bytes))?.[1] ?? "";
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** Reads what the page is made of. */
export function openAssets(): Assets {
  const own = ownFiles();
  const packaged = new Map<string, Asset>();
  return {
    importMapHash: hashOfImportMap(own.get("/")),
    find(path) {
      const known = own.get(path) ?? packaged.get(path);
      if (known || !path.startsWith(UNDER)) return known;
      const found = packageFile(path);
      if (found) packaged.set(path, found);
      return found;
    },
  };
}
