/** PDFs: their text as paragraphs. The parser is loaded on first use. */
import { addressOf, languageOf } from "../address.ts";
import { oneLine } from "../clean.ts";
import { leave, type Tally } from "../left.ts";
import { type About, type Raw, type Refused, refused } from "../reading.ts";
import { withoutFurniture } from "./furniture.ts";
import { type Item, type Page, pageOf } from "./page.ts";
import { paragraphsOf, textOf } from "./paragraphs.ts";

/** More text than any article has: a small file can unpack to a hundred times its size. */
const MOST_CHARACTERS = 2_000_000;

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

const WHYS: Record<string, string> = {
  InvalidPDFException: "its structure is damaged",
  FormatError: "its structure is damaged",
  MissingPDFException: "it's damaged",
};

function refusalOf(error: unknown): Refused {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === "PasswordException") return refused({ name: "password-protected" });
  return refused({ name: "unreadable", format: "pdf", why: WHYS[name] ?? oneLine(message) ?? name });
}

/** Titles that programs put there are none. */
const isTitle = (title: string): boolean =>
  !/^(?:microsoft \w{2,20} -|untitled|document\d{0,3}$)|\.\w{2,5}$/i.test(title);

async function aboutOf(pdf: Pdf): Promise<About> {
  const { info } = await pdf.getMetadata();
  const fields = new Map<string, unknown>(Object.entries(info));
  const written = (value: unknown) => (typeof value === "string" ? oneLine(value) : undefined);
  const field = (name: string) => written(fields.get(name));
  const title = field("Title");
  const language = languageOf(field("Language"));
  const url = addressOf(field("URL"));
  return {
    ...(title && isTitle(title) ? { title } : {}),
    ...(language ? { language } : {}),
    ...(url ? { url } : {}),
  };
}

async function pagesOf(pdf: Pdf, tally: Tally): Promise<Page[] | Refused> {
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is Extract<typeof item, { str: string }> => "str" in item);
    characters += texts.reduce((sum, { str }) => sum + str.length, 0);
    if (characters > MOST_CHARACTERS) return refused({ name: "too-much-text", most: MOST_CHARACTERS });
    const { lines, tiny } = pageOf(texts as Item[]);
    leave(tally, "hidden text", tiny);
    pages.push({ lines });
    page.cleanup();
  }
  return pages;
}

/** @param bytes that begin as a PDF does */
export async function readPdf(bytes: Uint8Array): Promise<Raw | Refused> {
  const { getDocumentProxy } = await import("unpdf");
  let pdf: Pdf | undefined;
  try {
    // no font, character map or picture is fetched from anywhere, and nothing that is in the file runs
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useWorkerFetch: false,
      enableXfa: false,
      maxImageSize: 0,
    });
    const tally: Tally = new Map();
    const pages = await pagesOf(pdf, tally);
    if ("outcome" in pages) return pages;
    if (pages.every(({ lines }) => lines.length === 0))
      return refused({ name: "pdf-without-text", pages: pdf.numPages });
    return { raw: textOf(paragraphsOf(withoutFurniture(pages, tally))), about: await aboutOf(pdf), tally };
  } catch (error) {
    return refusalOf(error);
  } finally {
    await pdf?.loadingTask.destroy();
  }
}
