import { plainOf } from "../ingest/text/plain.ts";

/**
 * @returns a quotation as it is shown: left-overs of HTML are read as a browser reads them, and the lines between a table's cells, which are
 * drawn, not written, part the quotation
 */
export const asRead = (quote: string): string =>
  plainOf(quote)
    .text.replace(/\s+/g, " ")
    .replace(/ ?\|+ ?/g, " … ")
    .trim();
