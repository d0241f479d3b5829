import { expect, it } from "vitest";
import { sayDay } from "../../src/knowledge/dates.ts";
import { readDay } from "../../src/knowledge/read-day.ts";

it.each([
  ["2010-11", "2010-11"],
  [" 2010 ", "2010"],
  ["2010-10-29~", "2010-10-29~"],
  ["November 2010", "2010-11"],
  ["15 Nov 2010", "2010-11-15"],
  ["1st december, 2010", "2010-12-01"],
  ["Nov. 5, 2010", "2010-11-05"],
  ["18.11.2009", "2009-11-18"],
  ["5.6.2009", "2009-06-05"],
  ["18/11/2009", "2009-11-18"],
  ["11/18/2009", "2009-11-18"],
  ["7/7/2009", "2009-07-07"],
  ["18-11-2009", "2009-11-18"],
  ["2009/11/18", "2009-11-18"],
  ["about 18.11.2009", "2009-11-18~"],
  ["about 29 October 2010", "2010-10-29~"],
  ["between June and December 2009", "2009-06/2009-12"],
  ["between 9 June 2009 and 31 December 2009", "2009-06-09/2009-12-31"],
])("WHEN %s is typed THEN it is %s", (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

it.each(["2015", "2015-06", "2015-06-10", "2010-10-29~", "2009-06/2009-12", "2009-06-09/2009-12-31", "2009/2010-02~"])(
  "GIVEN the day %s WHEN it is typed as it is said THEN it is the same",
  (day) => {
    expect(readDay(sayDay(day))).toBe(day);
  },
);

it.each([
  "yesterday",
  "",
  "2010-13",
  "30 February 2015",
  "constructor",
  "Smarch 2010",
  "11/2010",
  "5/6/2009",
  "31.2.2010",
  "18/18/2009",
  "18.11/2009",
])("WHEN %s is typed THEN it is no day", (typed) => {
  expect(readDay(typed)).toBeUndefined();
});
