import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../src/knowledge/names.ts";
import { shippedKnowledge } from "../knowledge/shipped.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

let count = 0;
const cost = async (text: string): Promise<number> => {
  const before = process.cpuUsage();
  await extract({ name: "long", text }, knowledge, names);
  const { user } = process.cpuUsage(before);
  return user;
};

const SHAPES: [string, (times: number) => string][] = [
  [
    "one paragraph",
    (times) => "Bhutan applied in September 1999 and hopes to join by next year, its minister said. ".repeat(times),
  ],
  ["one word without a full stop", (times) => "membership ".repeat(8 * times)],
  ["capitals", (times) => "Karma Dorji Wangchuk ".repeat(4 * times)],
  ["tags that never close", (times) => "<script> <b <!-- &amp ".repeat(4 * times)],
  ["quotation marks", (times) => "\" “ ' ".repeat(16 * times)],
  ["signs and blanks", (times) => " | : - ,  \n".repeat(8 * times)],
];

describe("a long text", () => {
  it.each(SHAPES)("of %s costs in proportion to its length", async (_, shape) => {
    await cost(shape(200));
    const [short, long] = [await cost(shape(500)), await cost(shape(4000))];
    // eight times the text: squares would cost sixty-four times as much; a floor keeps what is too quick to measure out of it
    expect(long).toBeLessThan(30 * Math.max(short, 20_000));
  });
});

describe("while a long text is read", () => {
  it("all else that the process does has its turns", async () => {
    const text = "Bhutan applied in September 1999, and hopes to join by next year.\n"
      .repeat(3000)
      .replace(/Bhutan/g, () => `Bhutan ${count++}`);
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    await extract({ name: "long", text }, knowledge, names);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });
});

describe("what is no article", () => {
  it.each([
    "",
    " \n\n ",
    "\u0000\u0001",
    "&#99999999;&#x0;<",
    "....",
    "ENDS",
    "\uD800 lone surrogate here",
    "A: \nQ: \n- \n|\n",
  ])("gives no error: %j", async (text) => {
    const { file, notes } = await extract({ name: "odd", text }, knowledge, names);
    expect(file.facts.every(({ quote }) => quote.length > 0)).toBe(true);
    expect(file.facts.length > 0 || notes.length > 0).toBe(true);
  });

  it("in another language is told so", async () => {
    const text =
      "Le Conseil général de l’OMC a approuvé les conditions d’accession du Cap-Vert pour que le pays entre dans l’Organisation. Les membres ont salué cette décision et les efforts du gouvernement.";
    const { file, notes } = await extract({ name: "fr", text }, knowledge, names);
    expect(file.language).toBe("fr");
    expect(notes.join(" ")).toContain("another language");
  });
});
