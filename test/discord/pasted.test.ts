/** An article that is pasted, and says little of itself: what its moderator is asked, and until when. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { moderatorIn } from "./moderator.ts";
import { formOf, type Newsroom, openNewsroom } from "./newsroom.ts";
import { messageOf, textOf } from "./stage.ts";

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

const { use, fill, fields } = moderatorIn(() => newsroom);

describe("an article that says little of itself", () => {
  const BARE = `# Bhutan concludes **bilateral** talks

Bhutan concluded bilateral talks on its accession with three members on 14 May 2024, its trade minister said.

The Working Party on the accession of Bhutan will meet again in September.
`;
  const paste = async () =>
    messageOf(
      await newsroom.people.submitModal("moderator", formOf(await use("/knowledge add")).token, { text: BARE }),
    );

  it("GIVEN pasted Markdown THEN its title is free of it", async () => {
    expect(textOf(await paste())).toContain("Draft: Bhutan concludes bilateral talks\n");
  });

  it("is asked once for its day, in words", async () => {
    const page = textOf(await paste());
    expect(page.match(/14 May 2024 as past/g)).toHaveLength(1);
    expect(page).not.toContain("2024-05-14");
  });

  it("asks for its publisher in an empty field, until one is given", async () => {
    let page = await paste();
    expect(textOf(page)).toContain("Nothing in the text says who published it.");
    expect((await fields(page, "Date and publisher")).publisher).toBe("");
    page = await fill(page, "Date and publisher", { published: "20.05.2024" });
    expect(textOf(page)).toContain("Nothing in the text says who published it.");
    expect(textOf(page)).toContain("Published 20 May 2024");
    page = await fill(page, "Date and publisher", { publisher: "Himalaya Wire" });
    expect(textOf(page)).not.toContain("who published it");
    page = await fill(page, "Date and publisher", { published: "21 May 2024" });
    expect(textOf(page)).not.toContain("who published it");
    expect((await fields(page, "Date and publisher")).publisher).toBe("Himalaya Wire");
  });
});
