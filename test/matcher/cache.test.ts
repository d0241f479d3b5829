import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedding } from "../../src/matcher/matcher.ts";
import { copyOfFolder, open, openShipped, reference, temporaryFolder } from "./open.ts";

const sentences = [
  { text: "Georgia objected to the decision.", context: "Talks" },
  { text: "The chair called the next meeting for June.", context: "Talks" },
  { text: "The chair called the next meeting for June.", context: "Another article" },
];
const another = { text: "Moscow applied in 1993.", context: "" };

/** A file with the vectors of `sentences`, in a folder that had to be made for it. */
const folder = mkdtempSync(join(tmpdir(), "matcher-"));
const filled = join(folder, "made", "vectors.bin");
let embeddings: Embedding[] = [];

beforeAll(async () => {
  const { matcher } = openShipped({ cache: filled });
  embeddings = await matcher.embed(sentences);
  await matcher.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of that file, to be changed. */
function copyOfFilled(change: (file: Buffer) => Buffer = (file) => file): string {
  const cache = join(temporaryFolder(), "vectors.bin");
  writeFileSync(cache, change(readFileSync(filled)));
  return cache;
}

/** What is kept of an embedding to the bit; the shares of the kinds are rounded. */
const bytesOf = ({ whole, tokens }: Embedding) => ({ whole, tokens });

describe("the cache of vectors", () => {
  it("spares a second opening all encoding, and gives the same vectors", async () => {
    const { matcher, warnings } = open({ cache: copyOfFilled() });
    const again = await matcher.embed(sentences);
    expect(matcher.stats()).toEqual({ encoded: 0, cached: 3 });
    expect(again.map(bytesOf)).toEqual(embeddings.map(bytesOf));
    for (const [i, embedding] of embeddings.entries()) {
      const same = again[i] as Embedding;
      expect(matcher.score(same, same)).toBeCloseTo(matcher.score(embedding, embedding), 4);
      for (const kind of matcher.kinds) expect(same.kinds[kind]).toBeCloseTo(embedding.kinds[kind] as number, 6);
    }
    expect(warnings).toEqual([]);
  });

  it("keeps no questions", async () => {
    const cache = join(temporaryFolder(), "vectors.bin");
    const { matcher } = open({ cache });
    await matcher.embed([{ text: "who objected?" }]);
    await matcher.embed([{ text: "who objected?" }]);
    expect(matcher.stats()).toEqual({ encoded: 2, cached: 0 });
    await matcher.close();
    expect(existsSync(cache)).toBe(false);
  });

  it("grows by what is new, and leaves no unfinished file behind", async () => {
    const cache = copyOfFilled();
    const second = open({ cache }).matcher;
    await second.embed([...sentences, another]);
    expect(second.stats()).toEqual({ encoded: 1, cached: 3 });
    await second.close();
    const third = open({ cache }).matcher;
    await third.embed([...sentences, another]);
    expect(third.stats()).toEqual({ encoded: 0, cached: 4 });
    expect(readdirSync(join(cache, ".."))).toEqual(["vectors.bin"]);
  });

  it.each<[what: string, why: string, spoil: (file: Buffer) => Buffer]>([
    ["cut short", "is damaged", (file) => file.subarray(0, file.length - 7)],
    ["cut in its head", "is damaged", (file) => file.subarray(0, 50)],
    ["with one byte changed", "is damaged", (file) => Buffer.from(file).fill((file[500] ?? 0) + 1, 500, 501)],
    ["of something else", "is no file of vectors", () => Buffer.from("something else")],
    ["of nothing", "is no file of vectors", () => Buffer.alloc(0)],
  ])("%s is left out with a warning", async (_, why, spoil) => {
    const cache = copyOfFilled(spoil);
    const { warnings } = open({ cache });
    expect(warnings).toEqual([expect.stringContaining(`${cache} ${why}`)]);
  });

  it("that was damaged is whole again once its sentences are encoded", async () => {
    const cache = copyOfFilled((file) => file.subarray(0, file.length - 7));
    const second = open({ cache }).matcher;
    await second.embed(sentences);
    expect(second.stats()).toEqual({ encoded: 3, cached: 0 });
    await second.close();
    const third = open({ cache });
    await third.matcher.embed(sentences);
    expect(third.warnings).toEqual([]);
    expect(third.matcher.stats()).toEqual({ encoded: 0, cached: 3 });
  });

  it("of other weights is of no use", async () => {
    const other = copyOfFolder();
    writeFileSync(join(other, "reference.json"), JSON.stringify({ ...reference, examples: [] }));
    const { matcher, warnings } = open({ folder: other, cache: copyOfFilled() });
    await matcher.embed(sentences.slice(0, 1));
    expect(warnings).toEqual([expect.stringContaining("other weights")]);
    expect(matcher.stats()).toEqual({ encoded: 1, cached: 0 });
  });

  it("that can't be written takes nothing from the answer", async () => {
    const cache = join(temporaryFolder(), "vectors.bin");
    mkdirSync(join(cache, "in the way"), { recursive: true });
    const { matcher, warnings } = open({ cache });
    expect(await matcher.embed(sentences)).toHaveLength(3);
    await matcher.close();
    expect(warnings).toEqual([expect.stringContaining("can't be read"), expect.stringContaining("can't be written")]);
  });
});

describe("vectors that come with the knowledge", () => {
  it("are used, and not copied into the deployment's own file", async () => {
    const [cache, shipped] = [join(temporaryFolder(), "vectors.bin"), copyOfFilled()];
    const first = open({ cache, shipped }).matcher;
    await first.embed([...sentences, another]);
    expect(first.stats()).toEqual({ encoded: 1, cached: 3 });
    await first.close();
    expect(readFileSync(shipped)).toEqual(readFileSync(filled));
    const own = open({ cache }).matcher;
    await own.embed([another]);
    expect(own.stats()).toEqual({ encoded: 0, cached: 1 });
    await own.embed(sentences);
    expect(own.stats()).toEqual({ encoded: 3, cached: 1 });
  });
});
