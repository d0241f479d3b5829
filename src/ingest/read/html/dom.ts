/** As much of a document's tree as is used here: the project has no DOM types, for none of its code runs in a browser. */

export interface Node {
  nodeType: number;
  textContent: string | null;
  firstChild: Node | null;
  nextSibling: Node | null;
  remove(): void;
}

export interface Element extends Node {
  localName: string;
  attributes: Iterable<{ name: string; value: string }>;
  getAttribute(name: string): string | null;
}

export interface Document {
  childNodes: Iterable<Node>;
  documentElement: Element;
  body: Node & { appendChild(node: Node): void };
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): boolean => node.nodeType === TEXT;

export function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child; ) {
    // read first: whoever gets the child may remove it
    const next: Node | null = child.nextSibling;
    yield child;
    child = next;
  }
}

/** An element's attributes by their names in small letters; the first of a name counts, as in browsers. */
export function attributesOf(element: Element): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, value } of element.attributes) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

/** All elements below a node, in the order of the document. */
export function* elementsIn(node: Node): Generator<Element> {
  const waiting: (Node | null)[] = [node.firstChild];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!next) continue;
    waiting.push(next.nextSibling);
    if (!isElement(next)) continue;
    yield next;
    waiting.push(next.firstChild);
  }
}

export const hasText = (node: Node): boolean => /\S/.test(node.textContent ?? "");
