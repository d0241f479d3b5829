/** Elements as lines of text: a paragraph a line, list items behind a dash, rows of tables with bars between their cells. */

type Node = { nodeType: number; nodeName: string; textContent: string | null; childNodes: ArrayLike<Node> };

const ELEMENT = 1;
const TEXT = 3;

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
/** A blank line stands before and after them. */
const APART = new Set("BLOCKQUOTE DL FIGURE H1 H2 H3 H4 H5 H6 OL P PRE SECTION TABLE UL".split(" "));

const nodesIn = ({ childNodes }: Node): Node[] => Array.from(childNodes);
const inline = (text: string): string => text.replace(/\s+/g, " ");

function textIn(node: Node): string {
  if (node.nodeType === TEXT) return inline(node.textContent ?? "");
  if (node.nodeName === "BR") return " ";
  return nodesIn(node).map(textIn).join("");
}

/** The lines of a page's part; walks with a stack of its own, as deep as the page is. */
export function linesIn(root: Node): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    if (line.trim()) lines.push(line.trim());
    line = "";
  };
  const blank = () => {
    end();
    if (lines.at(-1) !== "") lines.push("");
  };
  const walk = (node: Node): void => {
    if (node.nodeType === TEXT) {
      line += inline(node.textContent ?? "");
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const { nodeName } = node;
    if (nodeName === "BR") {
      end();
      return;
    }
    if (nodeName === "TR") {
      end();
      const cells = nodesIn(node).filter((one) => one.nodeName === "TD" || one.nodeName === "TH");
      lines.push(cells.map((cell) => textIn(cell).trim()).join(" | "));
      return;
    }
    const isApart = APART.has(nodeName);
    if (isApart) blank();
    else if (BLOCKS.has(nodeName)) end();
    if (nodeName === "LI") line = "- ";
    for (const child of nodesIn(node)) walk(child);
    if (isApart) blank();
    else if (BLOCKS.has(nodeName)) end();
    if (nodeName === "LI" && line === "- ") line = "";
  };
  walk(root);
  end();
  return lines.join("\n");
}
