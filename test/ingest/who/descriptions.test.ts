/** People of whom a text goes on by their office. */
import { beforeAll, describe, expect, it } from "vitest";
import { extract } from "../../../src/ingest/extract.ts";
import { type Knowledge, withSources } from "../../../src/knowledge/knowledge.ts";
import { namesOf } from "../../../src/knowledge/names.ts";
import type { FactEntry } from "../../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../knowledge/shipped.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = withSources(await shippedKnowledge(), []);
});

async function factsOf(text: string): Promise<FactEntry[]> {
  return (await extract({ name: "item", text }, knowledge, namesOf(knowledge))).file.facts;
}

const speakerOf = (facts: FactEntry[], part: string): string | undefined =>
  facts.find(({ quote }) => quote.includes(part))?.speaker?.name;

describe("whoever speaks by an office", () => {
  const TEXT = `Bosnia's talks go on
SARAJEVO, 3 June 2019 (Drina Wire) - Bosnia will not wait for others, Bosnian Prime Minister Adnan Kolar said on Monday.

"We are ready," said the Croatian ambassador, Ivana Perić.

The Bosnian leader also stated that two laws would be passed by the summer. An ambassador said nobody believed it.`;

  it("is the one whom the text named", async () => {
    expect(speakerOf(await factsOf(TEXT), "two laws")).toBe("Adnan Kolar");
  });

  it("is somebody else where the text leaves it open", async () => {
    expect(speakerOf(await factsOf(TEXT), "nobody believed")).not.toBe("Ivana Perić");
  });
});

describe("whoever could be one of two", () => {
  it("is nobody", async () => {
    const facts = await factsOf(`Bosnia's talks go on
SARAJEVO, 3 June 2019 (Drina Wire) - Bosnia will not wait, Prime Minister Adnan Kolar said on Monday after meeting the visiting Croatian Prime Minister Ivan Horvat in Sarajevo.

The prime minister said that Bosnia would pass two laws by the summer.

The former prime minister said the talks had been a waste of time.`);
    expect(speakerOf(facts, "two laws")).not.toBe("Ivan Horvat");
    expect(speakerOf(facts, "waste of time")).not.toMatch(/Horvat|Kolar/);
  });

  it("does not hold an applicant's office where they speak of it as of another", async () => {
    const facts = await factsOf(`Samoa's talks gather pace
GENEVA, 5 November 2010 (Lagoon Wire) - Samoa's talks are gathering pace, the country's top negotiator said on Friday.

Samoa applied in 1998. Norway wants lower tariffs on fish.

"We still need better offers on fish from Samoa," Lars Holm told reporters.`);
    const roles = facts.flatMap(({ actors }) =>
      actors.filter(({ name }) => name === "Lars Holm").map(({ role }) => role),
    );
    expect(roles.join(" ")).not.toMatch(/negotiator/);
  });
});

describe("a negotiator whom the lead does not name", () => {
  it("is whoever speaks first behind it, though others are spoken of between", async () => {
    const facts = await factsOf(`Samoa's talks gather pace
GENEVA, 5 November 2010 (Lagoon Wire) - Samoa's talks are gathering pace, the country's top negotiator said on Friday.

Samoa applied in 1998. President Lars Holm of Norway will discuss its bid with Prime Minister Tuala Leota next week.

"We are nearly there," Sina Faleolo told Lagoon Wire by telephone from Geneva.`);
    const told = facts.find(({ quote }) => quote.includes("nearly there"));
    expect(told?.actors.find(({ name }) => name === "Sina Faleolo")?.role).toMatch(/top negotiator/);
  });
});
