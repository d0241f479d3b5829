import { expect, it } from "vitest";
import { rateLimit } from "../../src/discord/rate-limit.ts";

it("GIVEN two a minute WHEN one user asks a third THEN it is told once when to come back, and may then", () => {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const { take } = rateLimit(2, () => new Date(now));
  take("ana");
  now += 10_000;
  take("ana");
  now += 10_000;
  const again = new Date("2026-01-01T00:01:00Z");
  expect(take("ana")).toEqual({ allowed: false, again, first: true });
  expect(take("ana")).toEqual({ allowed: false, again, first: false });
  expect(take("ben")).toEqual({ allowed: true });
  now = again.getTime();
  expect(take("ana")).toEqual({ allowed: true });
});
