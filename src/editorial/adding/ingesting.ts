/** How articles are read, and their facts taken out: everything that `adding` asks of the rooms below. */
import { kindsBy } from "../../answer/articles.ts";
import type { Library } from "../../answer/library.ts";
import { extract } from "../../ingest/extract.ts";
import { sayRefusal } from "../../ingest/read/refusal.ts";
import { readUpload } from "../../ingest/read/upload.ts";
import { nearDuplicates, sketchOf } from "../../ingest/repeats.ts";
import { ASKS_PUBLISHER, NO_PUBLISHER } from "../../knowledge/publisher.ts";
import type { Matcher } from "../../matcher/matcher.ts";
import type { Store } from "../../store/store.ts";
import type { Heading, Upload } from "../editorial.ts";
import { namesIn } from "../names/compiled.ts";
import type { Adding } from "./adding.ts";
import { sketchesIn } from "./sketches.ts";

/** A heading as Markdown has it. */
const HEADING = /^#{1,6} \S/m;

/** Pasted text has no name that says what it is. */
function namedFor(upload: Upload): Upload {
  if (upload.name !== "") return upload;
  const isMarkdown = HEADING.test(Buffer.from(upload.bytes).toString());
  return isMarkdown
    ? { ...upload, name: "pasted.md", contentType: "text/markdown" }
    : { ...upload, name: "pasted.txt", contentType: "text/plain" };
}

async function read(upload: Upload): ReturnType<Adding["read"]> {
  const reading = await readUpload(namedFor(upload));
  if (reading.outcome === "refused") return { why: sayRefusal(reading.refusal) };
  const { text, left, title, publisher, published, url } = reading;
  const said: Heading = {
    ...(title ? { title } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
  };
  return { article: { text, left, heading: said } };
}

/** @param matcher absent while it is off: kinds are then told by words and the build of sentences alone */
export function ingesting(
  library: Library,
  store: Pick<Store, "text" | "sketches" | "keepSketches">,
  matcher?: Matcher,
): Pick<Adding, "read" | "extract" | "nearest"> {
  const sketchesOf = sketchesIn(store);
  return {
    read,
    async extract({ id, text, published }) {
      const knowledge = library.shipped();
      const article = { name: id, text, ...(published ? { published } : {}) };
      const { file, notes } = await extract(article, knowledge, namesIn(knowledge), matcher && kindsBy(matcher));
      if (file.publisher !== id) return { file, notes };
      return {
        file: { ...file, publisher: NO_PUBLISHER },
        notes: [...notes, ASKS_PUBLISHER],
      };
    },
    async nearest(text, files) {
      const sketch = await sketchOf(text);
      const [first] = sketch ? nearDuplicates(sketch, await sketchesOf(files)) : [];
      return first && { source: first.id.id, title: first.id.title, share: first.likeness };
    },
  };
}
