/** Addresses that a document gives for itself. */

const LONGEST = 2_000;

/** @returns the address, if it's an https one of a named host, without what follows `#` */
export function addressOf(text: string | undefined): string | undefined {
  const written = text?.trim();
  if (!written || written.length > LONGEST || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  const isNamed = /\.[a-z][a-z0-9-]+$/i.test(url.hostname);
  if (url.protocol !== "https:" || !isNamed || url.username || url.password || url.port) return undefined;
  url.hash = "";
  return url.href;
}

/** @returns the tag, if it's one of BCP 47 */
export function languageOf(text: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales((text ?? "").trim().replace("_", "-"))[0];
  } catch {
    return undefined;
  }
}
