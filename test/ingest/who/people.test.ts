/** People with the offices that a text gives them. Whoever is named here is made up, or stands in another office. */
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../../src/knowledge/knowledge.ts";
import { type Names, namesOf } from "../../../src/knowledge/names.ts";
import { shippedKnowledge } from "../../knowledge/shipped.ts";

let knowledge: Knowledge;
let names: Names;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
  names = namesOf(knowledge);
});

const HEAD = "Working Party on the Accession of Somalia\nGeneva, 14 May 2024\n\n";

describe("a line or a sentence", () => {
  it.each([
    ["Chair: H.E. Mr. Pieter Bakker", { name: "Pieter Bakker", part: "chairs" }],
    [
      "Chairperson: Ambassador Dr. Amina Okafor-Bello (Nigeria)",
      { name: "Amina Okafor-Bello", part: "chairs", of: "NGA" },
    ],
    ["Vice-Chair: Samir al-Sudani", { name: "Samir al-Sudani", part: "serves" }],
    [
      "Chief Negotiator - Minister Hassan Daoud Salman al-Ghazali",
      { name: "Hassan Daoud Salman al-Ghazali", part: "leads" },
    ],
    ["Head of delegation | Ms Leyla bint Omar", { name: "Leyla bint Omar", part: "leads" }],
    [
      "The Chair of the Working Party, H.E. Mr. Jean-Luc van den Berg of Belgium, opened the meeting.",
      { name: "Jean-Luc van den Berg", part: "chairs", of: "BEL" },
    ],
    [
      "Under the chairmanship of Mr Pieter Bakker, Ambassador of the Netherlands, the Working Party met.",
      { name: "Pieter Bakker", part: "chairs", of: "NLD" },
    ],
    [
      "Chairman of the Working Party Juan Carlos de la Cruz y Ortega said so on Monday.",
      { name: "Juan Carlos de la Cruz y Ortega", part: "chairs" },
    ],
    [
      "The trade minister, Mohamed bin Ali al-Harbi, signed the protocol.",
      { name: "Mohamed bin Ali al-Harbi", part: "signs" },
    ],
    [
      "The Working Party, chaired by Ambassador Mette Solberg (Norway), met in May.",
      { name: "Mette Solberg", role: "Ambassador", part: "chairs", of: "NOR" },
    ],
    [
      "The chief negotiator is Ms Filipa Moreira, Vice-Minister for Industry.",
      { name: "Filipa Moreira", role: "chief negotiator", part: "leads" },
    ],
    ["The new chair of the Working Party will be Ambassador Mette Solberg (Norway).", { part: "chairs", of: "NOR" }],
    [
      "The meeting took place on 4 June under a new chair, Ambassador Ingrid Vik of Norway.",
      { name: "Ingrid Vik", role: "new chair", part: "chairs", of: "NOR" },
    ],
    [
      "The day-to-day work falls to the chief negotiator, Hodan Warsame, a former banker.",
      { name: "Hodan Warsame", role: "chief negotiator", part: "leads" },
    ],
    ["Karin Lund, who sells furniture to three continents, shrugs.", { name: "Karin Lund" }],
    ["The chair thanked Ms Amina Okafor\u2011Bello for her report.", { name: "Amina Okafor\u2011Bello" }],
  ])("%s", async (line, person) => {
    const { file } = await extract({ name: "people", text: `${HEAD}${line}\n` }, knowledge, names);
    expect(file.facts.flatMap(({ actors }) => actors)).toContainEqual(expect.objectContaining(person));
  });
});

describe("an office and its holder in two sentences", () => {
  const read = async (text: string) =>
    (await extract({ name: "people", text: HEAD + text }, knowledge, names)).file.facts;

  it("are brought together where the lead names the office and the next sentence who speaks", async () => {
    const facts = await read(
      'Somalia hopes to join by 2026, its chief negotiator said on Tuesday.\n\n"The hardest part is behind us," Hodan Warsame told reporters in Mogadishu.',
    );
    const holds = facts.find(({ kind }) => kind === "people");
    expect(holds?.actors).toContainEqual(
      expect.objectContaining({ name: "Hodan Warsame", role: "chief negotiator", part: "leads" }),
    );
    expect(`${holds?.quote} ${holds?.continues}`).toMatch(/its chief negotiator .* Hodan Warsame/);
  });

  it("go together for a successor, who holds what was held before", async () => {
    const facts = await read(
      "The chief negotiator, Hodan Warsame, left in March to teach. Her successor, Yusuf Abdi, promises nothing. Abdi said the talks would go on.",
    );
    const [successor, speaks] = ["Her successor", "Abdi said"].map((start) =>
      facts.find(({ quote }) => quote.startsWith(start)),
    );
    expect(successor?.actors).toContainEqual(
      expect.objectContaining({ name: "Yusuf Abdi", role: "chief negotiator", part: "leads" }),
    );
    expect(speaks?.speaker).toMatchObject({ name: "Yusuf Abdi", role: "chief negotiator" });
  });
});

describe("whoever speaks", () => {
  it.each([
    ["Ambassador Mette Solberg of Norway, the chair, said members had been punctual.", "Mette Solberg"],
    ["Karin Lund, who heads a farmers' union in Bergen, said producers were being forgotten.", "Karin Lund"],
    ["Mohamed Nur, Somalia's ambassador to the EU, told reporters that the talks would go on.", "Mohamed Nur"],
    ["Somalia applied in December 2015, as far as members have been told.", undefined],
  ])("is somebody, and no clause: %s", async (line, name) => {
    const { file } = await extract({ name: "people", text: `${HEAD}${line}\n` }, knowledge, names);
    expect(file.facts[0]?.speaker?.name).toBe(name);
  });
});

describe("an interview", () => {
  it("is answered by whomever its first lines introduce in an office", async () => {
    const text = `"No hurry"
Mogadishu, 17 June 2024

Hodan Warsame, Somalia's chief negotiator for accession to the World Trade Organization, spoke to Karin Lund in her office on 9 June.

Q: Where do the talks stand?
A: We have signed protocols with five members, and Brussels says that it will sign next.`;
    const { file } = await extract({ name: "interview", text }, knowledge, names);
    expect(file.facts.at(-1)?.speaker).toEqual({
      name: "Hodan Warsame",
      role: "Somalia's chief negotiator for accession to the World Trade Organization",
      of: "SOM",
    });
  });

  it("of several is answered by whose name stands in front", async () => {
    const text = `A talk in Mogadishu
17 June 2024

The minister, Karin Lund, and the chief negotiator, Hodan Warsame, met the press.

Reporter: When will the memorandum on the trade regime be ready?
Warsame: We hope to hand it in to the WTO by June 2025, and not a day later.
Reporter: And who leads the team in Geneva?
Lund: My ministry leads the team, and it has eighteen months of work behind it.`;
    const { file } = await extract({ name: "interview", text }, knowledge, names);
    expect(file.facts.slice(-2).map(({ speaker }) => speaker?.name)).toEqual(["Hodan Warsame", "Karin Lund"]);
  });
});
