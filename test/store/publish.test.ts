import { describe, expect, it } from "vitest";
import { EVERYONE } from "../../src/knowledge/owner.ts";
import { KEPT_GENERATIONS, NotKept } from "../../src/store/store.ts";
import { articleOf } from "./articles.ts";
import {
  ANNA,
  article,
  BEN,
  draftFor,
  folder,
  inService,
  OTHER,
  opened,
  publicationOf,
  published,
  SERVER,
} from "./fixture.ts";

describe("publishing", () => {
  it("makes the next generation, drops the draft, writes the audit line", async () => {
    const now = new Date("2026-03-04T05:06:07Z");
    const store = await opened({ now: () => now });
    expect(await store.generation(SERVER)).toBeUndefined();
    const file = await article(store, "one");
    const draft = await store.addDraft(draftFor(file));
    const generation = await store.publish(
      publicationOf({ by: BEN, why: "added one", what: "one", add: { file, draft: draft.id } }),
    );
    expect(generation).toMatchObject({ number: 1, at: now, by: BEN, why: "added one" });
    expect(await store.generation(SERVER)).toEqual(generation);
    expect(await store.generations(SERVER)).toEqual([generation]);
    expect(await store.revisions(generation.revisions)).toEqual([
      { id: generation.revisions[0], file, addedBy: BEN, addedAt: now },
    ]);
    expect(await store.drafts(SERVER)).toEqual([]);
    expect(await store.auditLines(SERVER, 10)).toMatchObject([{ by: BEN, action: "knowledge publish", what: "one" }]);
  });

  it("keeps articles in the order in which they came, corrected ones in their place", async () => {
    const store = await opened();
    for (const id of ["one", "two", "three"]) await published(store, id);
    const before = await store.generation(SERVER);
    const after = await published(store, "two", { title: "Bhutan moves on" });
    expect(after.number).toBe(4);
    expect(await inService(store)).toEqual(["one", "two", "three"]);
    expect(after.revisions[1]).toBeGreaterThan(Math.max(...(before?.revisions ?? [])));
    await store.publish(publicationOf({ remove: "one" }));
    await published(store, "one");
    expect(await inService(store)).toEqual(["two", "three", "one"]);
  });

  it("the same again changes nothing, but drops the draft", async () => {
    const store = await opened();
    const first = await published(store, "one");
    expect(await published(store, "one")).toEqual(first);
    expect(await store.auditLines(SERVER, 10)).toHaveLength(1);
    const draft = await store.addDraft(draftFor(await article(store, "one")));
    const again = publicationOf({ add: { file: articleOf("one").file, draft: draft.id } });
    expect(await store.publish(again)).toEqual(first);
    expect(await store.drafts(SERVER)).toEqual([]);
    expect(await store.publish(again)).toEqual(first);
    expect(await store.generations(SERVER)).toEqual([first]);
  });

  it("refuses what is not there, and changes nothing", async () => {
    const store = await opened();
    const first = await published(store, "one");
    const two = await article(store, "two");
    for (const change of [
      { remove: "two" },
      { rollback: 7 },
      { add: { file: articleOf("three").file } },
      { add: { file: two, draft: "gone" } },
      { add: { file: two }, remove: "three" },
    ])
      await expect(store.publish(publicationOf(change))).rejects.toThrow(NotKept);
    await expect(store.publish(publicationOf({ owner: OTHER }))).rejects.toThrow(NotKept);
    await expect(store.publish(publicationOf({ add: { file: { ...two, facts: [] } } }))).rejects.toThrow(/facts/);
    expect(await store.generations(SERVER)).toEqual([first]);
    expect(await store.auditLines(SERVER, 10)).toHaveLength(1);
    await expect(store.revisions([...first.revisions, 99])).rejects.toThrow(NotKept);
  });

  it("the second of two who publish one draft is told the same; who publishes a dropped one is refused", async () => {
    const store = await opened();
    const file = await article(store, "one");
    const draft = await store.addDraft(draftFor(file));
    const publication = publicationOf({ add: { file, draft: draft.id } });
    const [one, two] = await Promise.all([store.publish(publication), store.publish({ ...publication, by: BEN })]);
    expect(two).toEqual(one);
    const dropped = await store.addDraft(draftFor(await article(store, "two")));
    await store.dropDraft(SERVER, dropped.id);
    await expect(store.publish(publicationOf({ add: { file: dropped.file, draft: dropped.id } }))).rejects.toThrow(
      NotKept,
    );
    expect(await inService(store)).toEqual(["one"]);
  });

  it("keeps servers apart", async () => {
    const store = await opened();
    await published(store, "one");
    await published(store, "one", { title: "Another" }, OTHER);
    await published(store, "two", {}, EVERYONE);
    expect(await store.owners()).toEqual([EVERYONE, SERVER, OTHER]);
    await store.publish(publicationOf({ owner: OTHER, remove: "one" }));
    expect([await inService(store), await inService(store, OTHER), await inService(store, EVERYONE)]).toEqual([
      ["one"],
      [],
      ["two"],
    ]);
    expect((await store.generation(SERVER))?.number).toBe(1);
    expect(await store.auditLines(OTHER, 10)).toHaveLength(2);
  });

  it("is there again after closing", async () => {
    const dataDir = folder();
    const first = await opened({ dataDir });
    const generation = await published(first, "one");
    await first.close();
    await first.close();
    await expect(first.owners()).rejects.toThrow();
    const second = await opened({ dataDir });
    expect(await second.generation(SERVER)).toEqual(generation);
  });
});

describe("rolling back", () => {
  it("brings a generation's revisions back, in their places", async () => {
    const store = await opened();
    await published(store, "one");
    await published(store, "two");
    const target = await published(store, "three");
    await published(store, "one", { title: "Corrected" });
    await store.publish(publicationOf({ remove: "two" }));
    await published(store, "four");
    const back = await store.publish(publicationOf({ rollback: 3, why: "back to generation 3" }));
    expect(back).toMatchObject({ number: 7, revisions: target.revisions, why: "back to generation 3" });
    const forth = await store.publish(publicationOf({ rollback: 6 }));
    expect(forth.number).toBe(8);
    expect(await inService(store)).toEqual(["one", "three", "four"]);
    expect((await store.revisions(forth.revisions))[0]?.file.title).toBe("Corrected");
  });

  it("to what is in service changes nothing", async () => {
    const store = await opened();
    await published(store, "one");
    const second = await published(store, "two");
    expect(await store.publish(publicationOf({ rollback: 2 }))).toEqual(second);
    await published(store, "three");
    const back = await store.publish(publicationOf({ rollback: 2 }));
    expect(await store.publish(publicationOf({ rollback: 2 }))).toEqual(back);
  });

  it("agrees with a list of lists, whatever happens", async () => {
    const store = await opened();
    const kept: { number: number; revisions: number[] }[] = [];
    const roll = [
      3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7, 9, 5, 0, 2, 8,
    ];
    for (const [at, digit] of [...roll, ...roll].entries()) {
      const current = await inService(store);
      const back = kept[digit];
      const generation =
        digit % 3 === 0 && back
          ? await store.publish(publicationOf({ rollback: back.number }))
          : digit % 3 === 1 && current[digit]
            ? await store.publish(publicationOf({ remove: current[digit] }))
            : await published(store, `article-${digit}`, { title: `Version ${at}` });
      if (generation.number !== kept[0]?.number)
        kept.unshift({ number: generation.number, revisions: generation.revisions });
      kept.splice(KEPT_GENERATIONS);
      expect(await store.generations(SERVER)).toMatchObject(kept);
      for (const { revisions } of kept) await store.revisions(revisions);
    }
    expect(kept[0]?.number).toBeGreaterThan(40);
  });
});

describe("generations past the last ten", () => {
  it("are forgotten, with the revisions and texts that only they had", async () => {
    const store = await opened();
    const first = await published(store, "gone");
    const { sha256 } = articleOf("gone").file;
    await store.publish(publicationOf({ remove: "gone" }));
    for (let at = 0; at < KEPT_GENERATIONS - 2; at += 1) await published(store, `stays-${at}`);
    expect((await store.generations(SERVER)).map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await store.text(sha256)).toBeDefined();
    await published(store, "one-more");
    expect((await store.generations(SERVER)).map(({ number }) => number)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect(await store.text(sha256)).toBeUndefined();
    await expect(store.revisions(first.revisions)).rejects.toThrow(NotKept);
    await expect(store.publish(publicationOf({ rollback: 1 }))).rejects.toThrow(NotKept);
    expect(await store.text(articleOf("stays-0").file.sha256)).toBeDefined();
  });

  it("leave a text that another server, or a draft, has", async () => {
    const store = await opened();
    await published(store, "shared", {}, OTHER);
    await published(store, "shared");
    await published(store, "drafted");
    await store.addDraft(draftFor(articleOf("drafted").file));
    for (const remove of ["shared", "drafted"]) await store.publish(publicationOf({ remove }));
    for (let at = 0; at < KEPT_GENERATIONS; at += 1) await published(store, `stays-${at}`);
    expect(await store.text(articleOf("shared").file.sha256)).toBeDefined();
    expect(await store.text(articleOf("drafted").file.sha256)).toBeDefined();
  });
});

describe("publishing many", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => articleOf(`article-${at}`));

  it("makes one generation of them", async () => {
    const store = await opened();
    const articles = many(250);
    await store.keepTexts(articles.map(({ text }) => text));
    const files = articles.map(({ file }) => file);
    const generation = await store.publishAll(EVERYONE, ANNA, "added 250", files);
    expect(generation).toMatchObject({ number: 1, why: "added 250" });
    expect((await store.revisions(generation.revisions)).map(({ file }) => file)).toEqual(files);
    expect(await store.publishAll(EVERYONE, ANNA, "again", files)).toEqual(generation);
    const [first, ...rest] = files;
    const corrected = { ...articleOf("article-0").file, title: "Corrected" };
    expect((await store.publishAll(EVERYONE, ANNA, "corrected", [corrected, ...rest])).revisions.slice(1)).toEqual(
      generation.revisions.slice(1),
    );
    expect(first?.title).not.toBe(corrected.title);
    expect(await store.auditLines(EVERYONE, 10)).toHaveLength(2);
  });

  it("publishes all or none", async () => {
    const store = await opened();
    const articles = many(3);
    await store.keepTexts(articles.slice(1).map(({ text }) => text));
    const files = articles.map(({ file }) => file);
    await expect(store.publishAll(SERVER, ANNA, "added", files.reverse())).rejects.toThrow(NotKept);
    await expect(store.publishAll(SERVER, ANNA, "added", [...files, ...files])).rejects.toThrow(/two of the articles/);
    expect(await store.owners()).toEqual([]);
  });
});
