/**
 * Looks through a page's tags without building anything, before it is parsed: trees too deep or elements too long stall what walks
 * them. The tokenizer is the one that the parser uses, so both see the same tags.
 */
import type { ParserOptions } from "htmlparser2";
import { type Refused, refused } from "../reading.ts";

const MOST_DEEP = 256;
const MOST_ATTRIBUTES = 500;
/** Elements, comments and pieces of text; a long article's page has some 10,000. */
const MOST_PIECES = 100_000;

/** What a listener is told; as in htmlparser2, but for what is used here. */
export interface Listener {
  open?(name: string, attributes: Record<string, string>, start: number, end: number): void;
  close?(name: string, isImplied: boolean, start: number, end: number): void;
  text?(text: string): void;
  comment?(): void;
}

class Stop extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.refusal.name);
    this.refusal = refusal;
  }
}

const lineOf = (html: string, offset: number): number => html.slice(0, offset).split("\n").length;

/**
 * Goes through the tags of a text, in time linear to its length.
 * @returns the refusal of a text that nests too deep or whose elements have too many attributes
 */
export async function listen(
  html: string,
  listener: Listener,
  options: ParserOptions = {},
): Promise<Refused | undefined> {
  const { Parser } = await import("htmlparser2");
  let depth = 0;
  let attributes = 0;
  let pieces = 0;
  const stop = (name: "nested-too-deep" | "too-many-attributes" | "too-many-pieces", most: number): never => {
    throw new Stop(refused({ name, most, line: lineOf(html, parser.startIndex) }));
  };
  const count = (): void => {
    if (++pieces > MOST_PIECES) stop("too-many-pieces", MOST_PIECES);
  };
  const parser = new Parser(
    {
      onattribute: () => {
        if (++attributes > MOST_ATTRIBUTES) stop("too-many-attributes", MOST_ATTRIBUTES);
      },
      onopentag: (name, own) => {
        attributes = 0;
        count();
        if (++depth > MOST_DEEP) stop("nested-too-deep", MOST_DEEP);
        listener.open?.(name, own, parser.startIndex, parser.endIndex + 1);
      },
      onclosetag: (name, isImplied) => {
        depth--;
        listener.close?.(name, isImplied, parser.startIndex, parser.endIndex + 1);
      },
      ontext: (text) => {
        count();
        listener.text?.(text);
      },
      oncomment: () => {
        count();
        listener.comment?.();
      },
    },
    options,
  );
  try {
    parser.end(html);
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
}
