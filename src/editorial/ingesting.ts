/** How articles are read, and their facts taken out: everything that `adding` asks of the rooms below. */
import { setImmediate } from "node:timers/promises";
import { kindsBy } from "../answer/articles.ts";
import type { Library } from "../answer/library.ts";
import { extract } from "../ingest/extract.ts";
import { sayRefusal } from "../ingest/read/refusal.ts";
import { readUpload } from "../ingest/read/upload.ts";
import { nearDuplicates, type Sketch, sketchOf } from "../ingest/repeats.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Names, namesOf } from "../knowledge/names.ts";
import type { SourceFile } from "../knowledge/schema.ts";
import type { Matcher } from "../matcher/matcher.ts";
import type { Store } from "../store/store.ts";
import type { Adding } from "./adding.ts";
import type { Heading, Upload } from "./editorial.ts";

const NO_PUBLISHER = "Publisher not known";

/** Names are compiled once for each state of the shipped knowledge. */
function namesFor(library: Library): () => { knowledge: Knowledge; names: Names } {
  let compiled: { knowledge: Knowledge; names: Names } | undefined;
  return () => {
    const knowledge = library.shipped();
    if (compiled?.knowledge !== knowledge) compiled = { knowledge, names: namesOf(knowledge) };
    return compiled;
  };
}

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

/** Sketches of articles by the hash of their text: made once, in turns with whoever is answered. */
function sketches(store: Pick<Store, "text">) {
  const known = new Map<string, Sketch | undefined>();
  return async (files: readonly SourceFile[]): Promise<[SourceFile, Sketch][]> => {
    const found: [SourceFile, Sketch][] = [];
    for (const file of files) {
      const { sha256 } = file;
      if (!known.has(sha256)) {
        known.set(sha256, sketchOf((await store.text(sha256)) ?? ""));
        await setImmediate();
      }
      const sketch = known.get(sha256);
      if (sketch) found.push([file, sketch]);
    }
    return found;
  };
}

/** @param matcher absent while it is off: kinds are then told by words and the build of sentences alone */
export function ingesting(
  library: Library,
  store: Pick<Store, "text">,
  matcher?: Matcher,
): Pick<Adding, "read" | "extract" | "nearest"> {
  const current = namesFor(library);
  const sketchesOf = sketches(store);
  return {
    read,
    async extract({ id, text }) {
      const { knowledge, names } = current();
      const { file, notes } = await extract({ name: id, text }, knowledge, names, matcher && kindsBy(matcher));
      if (file.publisher !== id) return { file, notes };
      return {
        file: { ...file, publisher: NO_PUBLISHER },
        notes: [...notes, "Nothing in the text says who published it."],
      };
    },
    async nearest(text, files) {
      const [first] = nearDuplicates(
        text,
        (await sketchesOf(files)).map(([file, sketch]) => [file, sketch] as const),
      );
      return first && { source: first.id.id, title: first.id.title, share: first.likeness };
    },
  };
}
