import { beforeAll, describe, expect, it } from "vitest";
import { type Names, namesOf } from "../../src/knowledge/names.ts";
import { wordsOf } from "../../src/knowledge/words.ts";
import { shippedKnowledge } from "./shipped.ts";

let names: Names;
beforeAll(async () => {
  names = namesOf(await shippedKnowledge());
});
const found = (text: string) => names.find(wordsOf(text)).map(({ id }) => id);

describe("names", () => {
  it.each([
    ["does the US back it", ["USA"]],
    ["U.S. officials", ["USA"]],
    ["tell us more", []],
    ["the EU's position", ["EU"]],
    ["cote divoire", ["CIV"]],
    ["Côte d’Ivoire", ["CIV"]],
    ["Russia's bid", ["RUS"]],
    ["timor leste", ["TLS"]],
    ["the Kremlin and Tbilisi", ["RUS", "GEO"]],
    ["Guinea-Bissau", ["GNB"]],
    ["Equatorial Guinea", ["GNQ"]],
    ["Viet Nam and Vietnam", ["VNM", "VNM"]],
    ["Lao PDR", ["LAO"]],
    ["Medvedkov told Reuters", ["maxim medvedkov", "reuters"]],
    ["the Eurasian Economic Union", ["eurasian-economic-union"]],
    ["constructor __proto__ toString", []],
  ])("in “%s”", (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
