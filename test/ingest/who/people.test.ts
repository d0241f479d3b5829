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
    ["The chair thanked Ms Amina Okafor\u2011Bello for her report.", { name: "Amina Okafor\u2011Bello" }],
  ])("%s", async (line, person) => {
    const { file } = await extract({ name: "people", text: `${HEAD}${line}\n` }, knowledge, names);
    expect(file.facts.flatMap(({ actors }) => actors)).toContainEqual(expect.objectContaining(person));
  });
});
