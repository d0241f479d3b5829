import { expect, it } from "vitest";
import { openLibrary } from "../../../src/answer/open-library.ts";
import { ingesting } from "../../../src/editorial/adding/ingesting.ts";
import { openEnglish } from "../../../src/knowledge/english.ts";
import { KNOWLEDGE } from "../../knowledge/shipped.ts";
import { articleOf } from "../../store/articles.ts";
import { article, opened } from "../../store/fixture.ts";

it("texts are read once to be held against new articles, not again after a restart", async () => {
  const store = await opened();
  const shelf = await openLibrary({ folder: KNOWLEDGE, english: openEnglish() });
  if (shelf.outcome === "problems") throw new Error("the shipped knowledge has problems");
  const files = [await article(store, "one"), await article(store, "two")];
  const short = { ...files[0], id: "short", sha256: await store.keepText("Too short for it") } as (typeof files)[0];
  let read = 0;
  /** As a process does that has just started. */
  const nearest = () =>
    ingesting(shelf.library, {
      ...store,
      text: (sha256) => {
        read += 1;
        return store.text(sha256);
      },
    }).nearest(`${articleOf("one").text} And more.`, [...files, short]);
  expect(await nearest()).toMatchObject({ source: "one" });
  expect(read).toBe(3);
  expect(await nearest()).toMatchObject({ source: "one" });
  expect(read).toBe(3);
});
