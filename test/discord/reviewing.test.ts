/** How a moderator gets through many facts: nothing that is typed is lost, and looking through them is not asking. */
import { afterEach, expect, it } from "vitest";
import { ARTICLE, moderatorIn } from "./moderator.ts";
import { formOf, type Newsroom, openNewsroom } from "./newsroom.ts";
import { messageOf, textOf } from "./stage.ts";

let newsroom: Newsroom;
afterEach(() => newsroom.close());

const { press } = moderatorIn(() => newsroom);
const ask = (question: string) => newsroom.people.slash("moderator", "general", "/ask", { question });
const addArticle = async () => {
  const form = formOf(await newsroom.people.slash("moderator", "general", "/knowledge add"));
  return newsroom.people.submitModal("moderator", form.token, { text: ARTICLE });
};

it("GIVEN three questions a minute WHEN a moderator looks through facts THEN that is not asking", async () => {
  newsroom = await openNewsroom({ settings: { questionsPerMinute: 3 } });
  let page = await press(messageOf(await addArticle()), "Look through");
  for (let i = 0; i < 10; i++) page = await press(await press(page, "Next"), "Back");
  expect(textOf(page)).toContain("Fact 1 of");
  for (let i = 0; i < 3; i++) await ask("Who blocked Russia?");
  expect(textOf(messageOf(await ask("Who blocked Russia?")))).toContain("a lot of questions");
  expect(textOf(await press(page, "Next"))).toContain("Fact 2 of");
});

it("GIVEN more than a hand can do WHEN a form is refused THEN what was typed is sent again later", async () => {
  let now = new Date("2026-11-01T12:00:00Z");
  newsroom = await openNewsroom({ settings: { deedsPerMinute: 1 }, now: () => now });
  const refused = messageOf(await addArticle());
  expect(textOf(refused)).toContain("What you typed is kept");
  now = new Date("2026-11-01T12:02:00Z");
  const { fields } = formOf(await newsroom.press("moderator", refused, "Go on with what I typed"));
  expect(fields.text).toBe(ARTICLE);
});

it("WHEN a form is filled in wrongly THEN it opens again with what was typed, and one message says what is wrong", async () => {
  newsroom = await openNewsroom();
  const form = formOf(await newsroom.people.slash("moderator", "general", "/knowledge add"));
  const typed = { text: ARTICLE, publisher: "The Thimphu Post", published: "soon" };
  let wrong = messageOf(await newsroom.people.submitModal("moderator", form.token, typed));
  expect(textOf(wrong)).toContain("Date of publication: “soon” is no day; write 10 June 2015, June 2015 or 2015");
  wrong = messageOf(await newsroom.fill("moderator", wrong, "Go on with what I typed", { published: "later" }));
  expect(textOf(wrong)).toContain("“later” is no day");
  expect(newsroom.people.messages("general")).toHaveLength(1);
  const again = formOf(await newsroom.press("moderator", wrong, "Go on with what I typed"));
  expect(again.fields).toMatchObject({ ...typed, published: "later" });
  const fields = { published: "15 May 2025" };
  expect(textOf(messageOf(await newsroom.people.submitModal("moderator", again.token, fields)))).toContain(
    "Draft: Bhutan concludes",
  );
});
