/** The library over the shipped knowledge, with the matcher or without. */

import type { Library } from "../../src/answer/library.ts";
import { openLibrary } from "../../src/answer/open-library.ts";
import { sayProblem } from "../../src/knowledge/problem.ts";
import { KNOWLEDGE, shippedEncoder } from "../knowledge/shipped.ts";

/** @param folder of the knowledge, if not the shipped one: a copy that a test may change */
export async function openShipped(
  matcher: "on" | "off",
  folder: string = KNOWLEDGE,
): Promise<{ library: Library; close(): Promise<void> }> {
  const encoder = shippedEncoder();
  const { english } = encoder;
  const opened = await openLibrary({
    folder,
    english,
    ...(matcher === "on" && encoder.matcher ? { matcher: encoder.matcher } : {}),
  });
  if (opened.outcome === "problems") throw new Error(opened.problems.map(sayProblem).join("\n"));
  return { library: opened.library, close: () => encoder.close() };
}
