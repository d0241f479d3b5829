/** Claims checked as people do it in Discord: the whole bot, its real store and the shipped knowledge. */
import type { APIMessage } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { labelsOf, messageOf, textOf } from "./stage.ts";

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

const slash = (text: string, options = {}) =>
  newsroom.people.slash("member", "general", "/check-claim", { text, ...options });

async function said(content: string): Promise<APIMessage> {
  await newsroom.people.say("member", "general", content);
  const message = newsroom.people.messages("general").at(-1)?.message;
  if (!message) throw new Error("nothing was said");
  return message;
}
const check = async (content: string, person = "newcomer") =>
  newsroom.people.messageCommand(person, (await said(content)).id, "Check claim");

describe("/check-claim", () => {
  it("gives the verdict, the claim, and the quotation that it rests on, to the asker alone", async () => {
    const reply = await slash("Georgia repeatedly blocked Russia's entry to the WTO.");
    expect(reply).toMatchObject({ kind: "message", isEphemeral: true });
    const text = textOf(messageOf(reply));
    expect(text).toContain("Supported by my sources.");
    expect(text).toContain("“Georgia repeatedly blocked Russia's entry to the WTO.”");
    expect(text).toMatch(/\[1\] “Since the 2008 conflict .*Sputnik, 18 December 2014/);
  });

  it("gives each clause its own verdict", async () => {
    const text = textOf(messageOf(await slash("Russia joined in 2012, while Belarus joined in 2015.")));
    expect(text).toContain("Partly supported by my sources.");
    expect(text).toContain("Supported: “Russia joined in 2012”");
    expect(text).toContain("Contradicted: “Belarus joined in 2015.”");
  });

  it("can be shared, and explains itself", async () => {
    const own = messageOf(await slash("Russia joined the WTO in 2011."));
    expect(labelsOf(own)).toEqual(expect.arrayContaining(["Share in channel", "Why this answer"]));
    expect(textOf(messageOf(await newsroom.press("member", own, "Why this answer")))).toContain("membership began");
    await newsroom.press("member", own, "Share in channel");
    const shared = () => newsroom.people.messages("general").filter(({ isEphemeral }) => !isEphemeral);
    await expect
      .poll(() =>
        shared()
          .map(({ message }) => textOf(message))
          .join(),
      )
      .toContain("Contradicted by my sources.");
  });

  it("counts only what was known on a day", async () => {
    const claim = "Georgia is still blocking Russia's accession.";
    expect(textOf(messageOf(await slash(claim)))).toContain("Contradicted by");
    expect(textOf(messageOf(await slash(claim, { "as-of": "2010-12" })))).toContain("Supported by");
  });

  it.each([["🎉🎉"], ["<@&123456789012345678> [x](https://evil.example) @everyone joined the WTO in 2012"]])(
    "answers %s safely",
    async (text) => {
      expect(await slash(text, { share: true })).toMatchObject({ pings: { users: [], roles: [], everyone: false } });
    },
  );
});

describe("Check claim, in the menu of a message", () => {
  it("checks what the message says, for whoever used it alone", async () => {
    const reply = await check("btw kazakhstan became a member of the WTO on 30 november 2015");
    expect(reply).toMatchObject({ kind: "message", isEphemeral: true });
    expect(textOf(messageOf(reply))).toContain("Supported by my sources.");
  });

  it("reads the first claims of a long message, and says how many it left", async () => {
    const members = ["Tonga", "Samoa", "Nepal", "Yemen", "Laos", "Vanuatu"].map((name) => `${name} is a WTO member.`);
    expect(textOf(messageOf(await check(members.join(" "))))).toContain("2 more clauses are left unread");
  });

  it("says that a message without words has nothing to check", async () => {
    expect(textOf(messageOf(await check("🎉")))).toContain("no words in this");
    expect(textOf(messageOf(await check("Good morning, all of you!")))).toContain("I find no claim");
  });

  it("posts its answer where the server has answers posted", async () => {
    await newsroom.people.slash("moderator", "general", "/settings answers", { where: "public" });
    expect(await check("Russia is a WTO member.")).toMatchObject({ kind: "message", isEphemeral: false });
  });
});
