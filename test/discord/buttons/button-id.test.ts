import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { buttonIds, type Press, REQUEST_VERBS } from "../../../src/discord/buttons/button-id.ts";
import { remembered } from "../../../src/discord/buttons/remembered.ts";
import { CUSTOM_ID } from "../../../src/discord/limits.ts";

const afterRestart = () => buttonIds(commands, remembered());
const ask = (question: string): Press => ({
  verb: "share",
  request: { command: "ask", values: new Map([["question", question]]) },
});

describe("a button", () => {
  it("GIVEN any command with any values THEN its id fits Discord and says the same when pressed", () => {
    const press = fc.constantFrom(...commands).chain((command) =>
      fc.record({
        verb: fc.constantFrom(...REQUEST_VERBS),
        from: fc.integer({ min: 1, max: 9999 }),
        request: fc
          .array(fc.string({ minLength: 1, maxLength: 120 }), {
            minLength: command.options.length,
            maxLength: command.options.length,
          })
          .map((values) => ({
            command: command.name,
            values: new Map(
              command.options.flatMap(({ name, kind }, i) =>
                kind === "share" ? [] : [[name, values[i] ?? ""] as const],
              ),
            ),
          })),
      }),
    );
    fc.assert(
      fc.property(press, (wanted) => {
        const ids = afterRestart();
        const id = ids.encode(wanted);
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
        expect(ids.decode(id)).toEqual({ press: wanted });
      }),
    );
  });

  it("GIVEN a short question WHEN the bot restarts THEN it still works", () => {
    const id = afterRestart().encode(ask("Who blocked Russia? 50% | all of them"));
    expect(afterRestart().decode(id)).toEqual({ press: ask("Who blocked Russia? 50% | all of them") });
  });

  it("GIVEN a question longer than an id WHEN the bot restarts THEN it says that it has forgotten it", () => {
    const ids = afterRestart();
    const id = ids.encode(ask("Who blocked Russia? ".repeat(10)));
    expect(ids.decode(id)).toEqual({ press: ask("Who blocked Russia? ".repeat(10)) });
    expect(afterRestart().decode(id)).toEqual({ failure: { name: "forgotten-question" } });
  });

  it.each([
    "",
    "share",
    "2|share||ask|x",
    "1|__proto__||ask|x",
    "1|share||constructor|x",
    "1|share||status|RUS|2010||too|many",
    "1|remove",
    "1|share|-1|ask|x",
    "1|share||ask|%",
  ])("GIVEN the foreign id %j THEN it is recognised as such or read without harm", (id) => {
    const decoded = afterRestart().decode(id);
    if ("failure" in decoded) expect(decoded.failure.name).toBe("foreign-button");
    else expect(id).toBe("1|share||ask|%");
  });
});
