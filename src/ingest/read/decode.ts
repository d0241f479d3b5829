/** Bytes as UTF-8, strictly: a wrong byte is told with its place instead of being mended. */
import { type Refused, refused } from "./reading.ts";

const BOM = [0xef, 0xbb, 0xbf];
const NEWLINE = 0x0a;

const startsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line++;
  return line;
}

/** A page that was saved in an older encoding mostly says which. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString("latin1");
  const encoding = /charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(head)?.[1];
  return encoding && !/^utf-?8$/i.test(encoding) ? encoding : undefined;
}

/** The first byte that is no UTF-8: where the bytes part from what decoding and encoding makes of them. */
function brokenAt(bytes: Uint8Array): number {
  const mended = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, i) => mended[i] !== byte);
  return at === -1 ? bytes.length : at;
}

/** @returns the text without its byte order mark, or why the bytes are none */
export function decode(bytes: Uint8Array): string | Refused {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return refused({ name: "broken-utf8", offset: 0, line: 1, encoding: "UTF-16" });
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refused({ name: "nul", offset: nul, line: lineAt(bytes, nul) });
  const body = startsWith(bytes, BOM) ? bytes.subarray(BOM.length) : bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    const offset = brokenAt(bytes);
    const encoding = declaredIn(bytes);
    return refused({ name: "broken-utf8", offset, line: lineAt(bytes, offset), ...(encoding ? { encoding } : {}) });
  }
}
