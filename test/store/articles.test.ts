import { describe, expect, it } from "vitest";
import { EVERYONE } from "../../src/knowledge/owner.ts";
import { NotKept } from "../../src/store/store.ts";
import { articleOf } from "./articles.ts";
import { ANNA, article, BEN, draftFor, hash, OTHER, opened, publicationOf, published, SERVER } from "./fixture.ts";

describe("texts", () => {
  it("are kept by their hash, once", async () => {
    const store = await opened();
    const text = "Côte d’Ivoire\u0000 🎉 says so.\r\n";
    expect(await store.keepText(text)).toBe(hash(text));
    expect(await store.keepText(text)).toBe(hash(text));
    expect(await store.text(hash(text))).toBe(text);
    expect(await store.text(hash("another"))).toBeUndefined();
  });

  it("are kept many at once, whole or not at all", async () => {
    const store = await opened();
    expect(await store.keepTexts(["a", "b"])).toEqual([hash("a"), hash("b")]);
    await expect(store.keepTexts(["c", 4 as unknown as string])).rejects.toThrow();
    expect(await store.text(hash("c"))).toBeUndefined();
  });

  it("are read as they were hashed, even half a character", async () => {
    const store = await opened();
    const sha256 = await store.keepText("half \ud83c");
    expect(hash((await store.text(sha256)) ?? "")).toBe(sha256);
  });

  it("that nothing came for are forgotten after a day", async () => {
    let now = new Date("2026-01-01T00:00:00Z");
    const store = await opened({ now: () => now });
    const alone = await store.keepText("alone");
    await published(store, "one");
    expect(await store.text(alone)).toBe("alone");
    now = new Date("2026-01-02T00:00:01Z");
    const awaited = await store.keepText("awaited");
    await published(store, "two");
    expect([await store.text(alone), await store.text(awaited)]).toEqual([undefined, "awaited"]);
  });
});

describe("drafts", () => {
  it("are kept with all that belongs to them, oldest first", async () => {
    const now = new Date("2026-03-04T05:06:07Z");
    const store = await opened({ now: () => now });
    const file = await article(store, "one");
    const draft = { ...draftFor(file), kept: ["one-applied"], dropped: file.facts, notes: ["Says little."] };
    const one = await store.addDraft(draft);
    expect(one).toEqual({ ...draft, id: one.id, at: now });
    expect(one.id).toMatch(/^[a-z0-9]{1,12}$/);
    const two = await store.addDraft(draftFor(await article(store, "two")));
    expect(await store.draft(SERVER, one.id)).toEqual(one);
    expect(await store.drafts(SERVER)).toEqual([one, two]);
  });

  it("belong to their server", async () => {
    const store = await opened();
    const { id } = await store.addDraft(draftFor(await article(store, "one")));
    expect(await store.draft(OTHER, id)).toBeUndefined();
    expect(await store.drafts(OTHER)).toEqual([]);
    expect(await store.dropDraft(OTHER, id)).toBe(false);
    expect(await store.draft(SERVER, id)).toBeDefined();
  });

  it("need their text", async () => {
    const store = await opened();
    await expect(store.addDraft(draftFor(articleOf("one").file))).rejects.toThrow(NotKept);
    expect(await store.drafts(SERVER)).toEqual([]);
  });

  it("change, but for who made them and when; all facts may go", async () => {
    const store = await opened();
    const draft = await store.addDraft(draftFor(await article(store, "one")));
    const changed = { ...draft, by: BEN, at: new Date(0), dropped: draft.file.facts, notes: ["Nothing is left."] };
    changed.file = { ...draft.file, facts: [] };
    expect(await store.changeDraft(SERVER, draft.id, () => changed)).toEqual({ ...changed, by: ANNA, at: draft.at });
    expect(await store.draft(SERVER, draft.id)).toEqual({ ...changed, by: ANNA, at: draft.at });
    expect(await store.changeDraft(SERVER, "gone", () => changed)).toBeUndefined();
    expect(await store.changeDraft(OTHER, draft.id, () => changed)).toBeUndefined();
  });

  it("go once; their text stays a day, in case they are wanted after all", async () => {
    let now = new Date("2026-01-01T00:00:00Z");
    const store = await opened({ now: () => now });
    const file = await article(store, "one");
    const draft = await store.addDraft(draftFor(file));
    expect(await store.dropDraft(SERVER, draft.id)).toBe(true);
    expect(await store.dropDraft(SERVER, draft.id)).toBe(false);
    await store.addDraft(draftFor(file));
    now = new Date("2026-01-03T00:00:00Z");
    await store.dropDraft(SERVER, (await store.drafts(SERVER))[0]?.id ?? "");
    expect(await store.text(file.sha256)).toBeDefined();
    now = new Date("2026-01-05T00:00:00Z");
    await published(store, "two");
    expect(await store.text(file.sha256)).toBeUndefined();
  });

  it("don't fit with a field that no source has", async () => {
    const store = await opened();
    const file = { ...(await article(store, "one")), colour: "red" };
    await expect(store.addDraft(draftFor(file))).rejects.toThrow(/colour/);
    expect(await store.drafts(SERVER)).toEqual([]);
  });
});

describe("what is known", () => {
  it("is known as a draft, then as published, then no more", async () => {
    const store = await opened();
    const file = await article(store, "one");
    expect(await store.known(SERVER, file.sha256)).toBeUndefined();
    const draft = await store.addDraft(draftFor(file));
    expect(await store.known(SERVER, file.sha256)).toEqual({ state: "draft", draft: draft.id });
    await store.publish(publicationOf({ add: { file, draft: draft.id } }));
    expect(await store.known(SERVER, file.sha256)).toEqual({ state: "published", source: "one" });
    expect(await store.known(OTHER, file.sha256)).toBeUndefined();
    await store.publish(publicationOf({ remove: "one" }));
    expect(await store.known(SERVER, file.sha256)).toBeUndefined();
  });

  it("is known everywhere if it is everyone's", async () => {
    const store = await opened();
    await published(store, "one", {}, EVERYONE);
    expect(await store.known(SERVER, articleOf("one").file.sha256)).toEqual({ state: "published", source: "one" });
  });
});

describe("a free id", () => {
  it("is the wanted one, or the next that nothing of this server or of everyone has", async () => {
    const store = await opened();
    expect(await store.freeId(SERVER, "one")).toBe("one");
    await published(store, "one");
    expect(await store.freeId(SERVER, "one")).toBe("one-2");
    expect(await store.freeId(OTHER, "one")).toBe("one");
    await published(store, "one-2", {}, EVERYONE);
    await store.addDraft(draftFor(await article(store, "one-3")));
    expect(await store.freeId(SERVER, "one")).toBe("one-4");
    expect(await store.freeId(SERVER, "one", (id) => id === "one-4")).toBe("one-5");
    expect(await store.freeId(OTHER, "one-2")).toBe("one-2-2");
  });

  it("for everyone is free on every server", async () => {
    const store = await opened();
    await published(store, "one");
    expect(await store.freeId(EVERYONE, "one")).toBe("one-2");
  });

  it("is not one that a rollback could bring back", async () => {
    const store = await opened();
    await published(store, "one");
    await store.publish(publicationOf({ remove: "one" }));
    expect(await store.freeId(SERVER, "one")).toBe("one-2");
  });
});

describe("sketches of texts", () => {
  it("are kept with their text, and are none where they were made in another way", async () => {
    let now = new Date("2026-01-01T00:00:00Z");
    const store = await opened({ now: () => now });
    const text = await store.keepText("A text that nothing comes for.");
    await store.keepSketches(
      new Map([
        [text, Uint8Array.of(1, 2)],
        [hash("gone"), Uint8Array.of(3)],
      ]),
      1,
    );
    expect([...(await store.sketches([text, hash("gone")], 1))]).toEqual([[text, Uint8Array.of(1, 2)]]);
    expect((await store.sketches([text], 2)).size).toBe(0);
    await store.keepSketches(new Map([[text, Uint8Array.of(4)]]), 2);
    expect([...(await store.sketches([text], 2))]).toEqual([[text, Uint8Array.of(4)]]);
    now = new Date("2026-01-05T00:00:00Z");
    await published(store, "one");
    expect((await store.sketches([text], 2)).size).toBe(0);
  });
});
