/** What found no answer: questions and commands alike, counted, and dismissed once it is settled. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { moderatorIn } from "./moderator.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { labelsOf, messageOf, textOf } from "./stage.ts";

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());

const { use, read, press, published } = moderatorIn(() => newsroom);
const QUESTION = "Which bank lends to Bhutan's negotiators?";

/** The list, once it has so many lines. */
async function gaps(count: number) {
  const list = async () => messageOf(await use("/gaps"));
  await expect.poll(async () => labelsOf(await list()).length).toBe(count);
  return list();
}

it("commands that found nothing are counted by what they ask, however it was typed", async () => {
  for (const economy of ["Seychelles", "seychelles", "SYC"]) await use("/who-blocked", { economy }, "member");
  await use("/issues", { economy: "Samoa", "as-of": "May 2010" }, "member");
  const list = textOf(await gaps(2));
  expect(list).toContain("1. “/who-blocked economy:Seychelles”: 3 times");
  expect(list).toContain("“/issues economy:Samoa as-of:2010-05”: 1 time");
});

it("showing why, or sharing, is not asking again", async () => {
  const answer = messageOf(await use("/who-blocked", { economy: "Seychelles" }, "member"));
  await newsroom.press("member", answer, "Why this answer");
  await newsroom.press("member", answer, "Share in channel");
  expect(textOf(await gaps(1))).toContain("1 time,");
});

it("one is dismissed by its button, which the audit log has, and comes back if it is asked again", async () => {
  await use("/ask", { question: QUESTION }, "member");
  const after = await press(await gaps(1), "Dismiss 1");
  expect(textOf(after)).toContain(`Dismissed: “${QUESTION}”`);
  expect(textOf(after)).toContain("None so far.");
  expect(await read("/audit")).toContain(`dismissed a question: “${QUESTION}”`);
  await use("/ask", { question: QUESTION }, "member");
  await gaps(1);
});

it("any is dismissed by typing, and only once", async () => {
  await use("/ask", { question: QUESTION }, "member");
  await gaps(1);
  const [choice] = await newsroom.people.autocomplete("moderator", "general", "/gaps", { dismiss: "bank" }, "dismiss");
  expect(choice?.name).toContain(QUESTION);
  expect(await read("/gaps", { dismiss: String(choice?.value) })).toContain("Dismissed:");
  expect(await read("/gaps", { dismiss: String(choice?.value) })).toContain("not on the list any more");
});

it("one that finds an answer leaves the list, and others stay", async () => {
  await use("/who-blocked", { economy: "Bhutan" }, "member");
  await use("/who-blocked", { economy: "Seychelles" }, "member");
  expect(textOf(await gaps(2))).toContain("“/who-blocked economy:Bhutan”: 1 time");
  await published();
  await use("/who-blocked", { economy: "bhutan" }, "member");
  const list = textOf(await gaps(1));
  expect(list).toContain("Seychelles");
  expect(list).not.toContain("Bhutan");
});
