import { expect, it } from "vitest";
import { readDay } from "../../src/knowledge/read-day.ts";

it.each([
  ["2010-11", "2010-11"],
  [" 2010 ", "2010"],
  ["2010-10-29~", "2010-10-29~"],
  ["November 2010", "2010-11"],
  ["15 Nov 2010", "2010-11-15"],
  ["1st december, 2010", "2010-12-01"],
  ["Nov. 5, 2010", "2010-11-05"],
])("WHEN %s is typed THEN it is %s", (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

it.each(["yesterday", "", "2010-13", "30 February 2015", "constructor", "Smarch 2010", "11/2010"])(
  "WHEN %s is typed THEN it is no day",
  (typed) => {
    expect(readDay(typed)).toBeUndefined();
  },
);
