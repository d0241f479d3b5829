/** @returns a quotation as it is shown: the lines between a table's cells are drawn, not written, so that its cells are parts of a quotation */
export const asRead = (quote: string): string => quote.replace(/ ?\|+ ?/g, " … ").trim();
