import { describe, expect, it } from "vitest";
import { ANNA, folder, SERVER } from "../../store/fixture.ts";
import { added, newsroomOn } from "../newsroom.ts";

const LINES = [
  "Bhutan concluded bilateral talks with three members on Friday, its trade minister said.",
  "The Working Party on the accession of Bhutan will meet again in September.",
  "Bhutan applied to join the World Trade Organization on 1 September 1999.",
  "India objected to Bhutan's draft tariff schedule last month, according to the minister.",
];
const UNDATED = `Bhutan concludes bilateral talks\n\n${LINES.join("\n\n")}\n`;

/** Days of the facts that begin so. */
const days = (facts: { quote: string; date: string | null }[]) =>
  LINES.map((line) => facts.find(({ quote }) => quote === line)?.date);

describe("a day of publication that a moderator sets", () => {
  it("dates what hangs on it, and takes back the question for it", async () => {
    const newsroom = await newsroomOn(folder());
    const draft = await added(newsroom, UNDATED);
    expect(days(draft.file.facts)).toEqual([null, null, "1999-09-01", null]);
    expect(draft.notes.join()).toContain("When was it published?");
    const outcome = await newsroom.editorial.describe(SERVER, draft.id, { published: "14 May 2025" }, ANNA);
    if ("undone" in outcome) throw new Error(outcome.undone.name);
    const { file, notes } = outcome.done;
    expect(file).toMatchObject({ published: "2025-05-14", published_basis: "stated" });
    expect(days(file.facts)).toEqual(["2025-05-09", "2025-09", "1999-09-01", "2025-04"]);
    expect(notes.join()).not.toContain("When was it published?");
    const again = await newsroom.editorial.describe(SERVER, draft.id, { published: "14 May 2024" }, ANNA);
    expect("done" in again && days(again.done.file.facts)).toEqual(["2024-05-10", "2024-09", "1999-09-01", "2024-04"]);
    expect((await newsroom.editorial.audit(SERVER, 9)).map(({ action }) => action)).toEqual([
      "described the draft",
      "described the draft",
      "added a draft",
    ]);
  });

  it("leaves what was corrected or dropped as it is; what gets another day is to be looked at again", async () => {
    const newsroom = await newsroomOn(folder());
    const { editorial } = newsroom;
    const { id, file } = await added(newsroom, UNDATED);
    const [first = "", second = "", third = "", fourth = ""] = LINES.map(
      (line) => file.facts.find(({ quote }) => quote === line)?.id,
    );
    await editorial.correct(
      SERVER,
      id,
      first,
      { date: "2 May 2025", kind: "status", statement: "Three are done." },
      ANNA,
    );
    await editorial.correct(SERVER, id, second, { date: "", kind: "issue" }, ANNA);
    await editorial.keep(SERVER, id, third, ANNA);
    await editorial.drop(SERVER, id, fourth, ANNA);
    const outcome = await editorial.describe(SERVER, id, { published: "14 May 2025" }, ANNA);
    if ("undone" in outcome) throw new Error(outcome.undone.name);
    const fact = (wanted: string) => outcome.done.file.facts.find((one) => one.id === wanted);
    expect(fact(first)).toMatchObject({ date: "2025-05-02", kind: "status", statement: "Three are done." });
    expect(fact(second)).toMatchObject({ date: "2025-09", kind: "issue" });
    expect(fact(fourth)).toBeUndefined();
    expect(outcome.done.kept.toSorted()).toEqual([first, third].toSorted());
    const restored = await editorial.restore(SERVER, id, ANNA);
    expect("done" in restored && restored.done.file.facts.find((one) => one.id === fourth)?.date).toBe("2025-04");
  });

  it("that an article came with dates its facts too, as does that of its page", async () => {
    const newsroom = await newsroomOn(folder());
    const upload = { name: "a.txt", bytes: Buffer.from(UNDATED) };
    const outcome = await newsroom.editorial.add(SERVER, upload, { published: "14 May 2025" }, ANNA);
    expect("done" in outcome && days(outcome.done.file.facts)).toEqual([
      "2025-05-09",
      "2025-09",
      "1999-09-01",
      "2025-04",
    ]);
    const page = `<html><head><meta property="article:published_time" content="2024-05-14"><title>Bhutan</title></head><body><article>${LINES.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;
    const draft = await added(await newsroomOn(folder()), page, SERVER, "page.html");
    expect(days(draft.file.facts)).toEqual(["2024-05-10", "2024-09", "1999-09-01", "2024-04"]);
    expect(draft.file.published_reason).toBe("The file itself says so.");
  });
});
