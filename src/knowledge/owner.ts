/** Owner of sources that count on every server of a deployment; a server's own belong to its id. */
export const EVERYONE = "*";
