/** Discord's markdown as a tree. The parser takes no heading and no small print right after a quotation; Discord does. */
import { parse } from "discord-markdown-parser";

type Tree = ReturnType<typeof parse>;

const isQuoted = (line: string): boolean => line.startsWith("> ");
const fencesIn = (line: string): number => line.split("```").length - 1;

/** Lines in runs: quoted ones apart from the others, save within code. */
function runsOf(text: string): string[][] {
  const runs: string[][] = [];
  let fences = 0;
  let wasQuoted: boolean | undefined;
  for (const line of text.split("\n")) {
    const isInCode = fences % 2 === 1;
    const quoted = isInCode ? wasQuoted : isQuoted(line);
    if (quoted !== wasQuoted) runs.push([]);
    runs.at(-1)?.push(line);
    wasQuoted = quoted;
    fences += fencesIn(line);
  }
  return runs;
}

/** A text of Discord as a tree. */
export const treeOf = (text: string): Tree => runsOf(text).flatMap((run) => parse(run.join("\n"), "extended"));
