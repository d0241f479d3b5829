/** What files are that aren't taken, by their first bytes, their names and their content types. */

/** First bytes, as Latin-1. The longer ones come first where two begin alike. */
const MAGIC: [start: string, seems: string][] = [
  ["\x89PNG", "a PNG picture"],
  ["\xFF\xD8\xFF", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["II*\0", "a TIFF picture"],
  ["MM\0*", "a TIFF picture"],
  ["\xD0\xCF\x11\xE0", "an old Word, Excel or PowerPoint file"],
  ["{\\rtf", "an RTF document"],
  ["\x1F\x8B", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xFD7zXZ\0", "an xz archive"],
  ["7z\xBC\xAF\x27\x1C", "a 7-Zip archive"],
  ["Rar!\x1A", "a RAR archive"],
  ["\x28\xB5\x2F\xFD", "a Zstandard archive"],
  ["\x7FELF", "a program (ELF)"],
  ["\xCA\xFE\xBA\xBE", "a program"],
  ["\xCF\xFA\xED\xFE", "a program (Mach-O)"],
  ["\0asm", "a program (WebAssembly)"],
  ["SQLite format 3\0", "an SQLite database"],
  ["ID3", "a sound file"],
  ["OggS", "a sound file"],
  ["%!PS", "a PostScript file"],
];

/** Office documents and books are ZIP archives: what lies in them tells which. */
const ZIPPED: [inside: string, seems: string][] = [
  ["word/", "a Word document (DOCX)"],
  ["xl/", "an Excel workbook (XLSX)"],
  ["ppt/", "a PowerPoint presentation (PPTX)"],
  ["mimetypeapplication/epub", "an e-book (EPUB)"],
  ["mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"],
];

/** By the ending of the name, for what is text by its bytes. */
const ENDINGS: Record<string, string> = {
  doc: "a Word document",
  docx: "a Word document (DOCX)",
  odt: "an OpenDocument file",
  rtf: "an RTF document",
  xls: "an Excel workbook",
  xlsx: "an Excel workbook (XLSX)",
  csv: "a table (CSV)",
  tsv: "a table (TSV)",
  ppt: "a PowerPoint presentation",
  pptx: "a PowerPoint presentation (PPTX)",
  epub: "an e-book (EPUB)",
  eml: "an e-mail",
  mht: "a web archive (MHTML)",
  mhtml: "a web archive (MHTML)",
  webarchive: "a web archive",
  json: "JSON",
  jsonl: "JSON",
  yaml: "YAML",
  yml: "YAML",
  toml: "TOML",
  xml: "XML",
  rss: "XML",
  svg: "an SVG picture",
  png: "a PNG picture",
  jpg: "a JPEG picture",
  jpeg: "a JPEG picture",
  gif: "a GIF picture",
  webp: "a WebP picture",
  zip: "a ZIP archive",
  gz: "a gzip archive",
  exe: "a program (EXE)",
  dll: "a program",
  bat: "a script",
  cmd: "a script",
  ps1: "a script",
  sh: "a script",
  js: "a script",
  mjs: "a script",
  ts: "a script",
  py: "a script",
  php: "a script",
  css: "a style sheet",
  srt: "subtitles",
};

const CONTENT_TYPES: [start: string, seems: string][] = [
  ["image/", "a picture"],
  ["audio/", "a sound file"],
  ["video/", "a film"],
  ["application/json", "JSON"],
  ["application/yaml", "YAML"],
  ["application/x-yaml", "YAML"],
  ["text/yaml", "YAML"],
  ["text/csv", "a table (CSV)"],
  ["text/calendar", "a calendar"],
  ["application/zip", "a ZIP archive"],
  ["application/vnd.", "an office document"],
  ["application/msword", "a Word document"],
];

/** @returns what the bytes seem to be, if they are neither text nor PDF; the start is Latin-1 */
export function seemsByBytes(start: string): string | undefined {
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
    return ZIPPED.find(([inside]) => start.includes(inside))?.[1] ?? "a ZIP archive";
  if (/^RIFF.{4}WEBP/s.test(start)) return "a WebP picture";
  if (/^(?:RIFF|.{4}ftyp).{4}/s.test(start)) return "a film or sound file";
  // two letters alone could begin a text; a program has NULs in its header
  if (/^MZ.{0,60}\0/s.test(start)) return "a program (EXE)";
  if (/^BM.{4}\0\0/s.test(start)) return "a BMP picture";
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

export const seemsByName = (ending: string): string | undefined =>
  Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;

export const seemsByContentType = (type: string): string | undefined =>
  CONTENT_TYPES.find(([start]) => type.startsWith(start))?.[1];
