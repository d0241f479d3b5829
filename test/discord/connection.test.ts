import { afterEach, beforeEach, expect, it } from "vitest";
import { openStage, type Stage, textOf } from "./stage.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

it("GIVEN the server refuses RESUME THEN the bot begins a new session, and answers again", async () => {
  const { people, faults, api, token } = stage.playground;
  faults.setIdentifyBudget(10);
  const back = people.waitFor((one) => one.what === "bot" && one.isOnline, 20_000);
  // The session is forgotten while its connection breaks: the bot learns of it when it tries to resume.
  faults.drop();
  faults.invalidSession(false);
  await back;
  const limits = await fetch(`${api}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } });
  expect(await limits.json()).toMatchObject({ session_start_limit: { remaining: 9 } });
  const question = people.say("member", "general", `${people.mention("bot")} who blocked Russia?`);
  expect(textOf((await people.waitForReply(question.id)).message)).toContain("who blocked Russia?");
});
