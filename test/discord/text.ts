/** Reads markdown the way Discord shows it. */
import { parse } from "discord-markdown-parser";

interface Node {
  type: string;
  content?: string | Node | Node[];
}

const nodesOf = (content: Node["content"]): Node[] =>
  content === undefined || typeof content === "string" ? [] : [content].flat();
const flat = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...flat(nodesOf(node.content))]);

const tree = (markdown: string): Node[] => [parse(markdown, "extended") as unknown as Node | Node[]].flat();

/** Kinds of everything in the text that is more than letters. */
export const markupIn = (markdown: string): string[] =>
  flat(tree(markdown))
    .map(({ type }) => type)
    .filter((type) => type !== "text" && type !== "br" && type !== "twemoji");

const shown = (node: Node): string =>
  typeof node.content === "string" ? node.content : nodesOf(node.content).map(shown).join("");

/** What a reader sees. */
export const seen = (markdown: string): string =>
  tree(markdown)
    .map((node) =>
      node.type === "br" ? "\n" : node.type === "twemoji" ? (node as unknown as { name: string }).name : shown(node),
    )
    .join("");
