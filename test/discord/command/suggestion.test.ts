import { expect, it } from "vitest";
import { commands } from "../../../commands/index.ts";
import { requestOf } from "../../../src/discord/command/suggestion.ts";

it.each([
  [
    "/timeline economy:Russian Federation as-of:2010-11",
    "timeline",
    { economy: "Russian Federation", "as-of": "2010-11" },
  ],
  ["/who-blocked economy:Russia", "who-blocked", { economy: "Russia" }],
  ["/sources", "sources", {}],
  ["Who chaired it?", "ask", { question: "Who chaired it?" }],
  ["/weather today", "ask", { question: "/weather today" }],
  ["/status constructor:x economy:Russia", "status", { economy: "Russia" }],
])("GIVEN %s THEN it asks for %s", (suggestion, command, values) => {
  const request = requestOf(suggestion, commands);
  expect(request.command).toBe(command);
  expect(Object.fromEntries(request.values)).toEqual(values);
});
