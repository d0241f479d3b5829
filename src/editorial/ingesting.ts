/** How articles are read, and their facts taken out: everything that `adding` asks of the rooms below. */
import { kindsBy } from "../answer/articles.ts";
import type { Library } from "../answer/library.ts";
import { extract } from "../ingest/extract.ts";
import { sayRefusal } from "../ingest/read/refusal.ts";
import { readUpload } from "../ingest/read/upload.ts";
import { nearDuplicates, sketchOf } from "../ingest/repeats.ts";
import { NO_PUBLISHER } from "../knowledge/publisher.ts";
import type { Matcher } from "../matcher/matcher.ts";
import type { Store } from "../store/store.ts";
import type { Adding } from "./adding.ts";
import type { Heading, Upload } from "./editorial.ts";
import { namesIn } from "./named.ts";
import { sketchesIn } from "./sketches.ts";

async function read(upload: Upload): ReturnType<Adding["read"]> {
  const pasted = upload.name === "" ? { ...upload, name: "pasted.txt", contentType: "text/plain" } : upload;
  const reading = await readUpload(pasted);
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
        notes: [...notes, "Nothing in the text says who published it."],
      };
    },
    async nearest(text, files) {
      const sketch = await sketchOf(text);
      const [first] = sketch ? nearDuplicates(sketch, await sketchesOf(files)) : [];
      return first && { source: first.id.id, title: first.id.title, share: first.likeness };
    },
  };
}
