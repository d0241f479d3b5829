import { describe, expect, it } from "vitest";
import { sayDay, spanOf } from "../../src/knowledge/dates.ts";

describe("a date", () => {
  it.each([
    ["2014-12-18", "2014-12-18", "2014-12-18", "18 December 2014"],
    ["2010-11", "2010-11-01", "2010-11-30", "November 2010"],
    ["2012", "2012-01-01", "2012-12-31", "2012"],
    ["2010-10-29~", "2010-10-29", "2010-10-29", "about 29 October 2010"],
    ["2009-06/2009-12", "2009-06-01", "2009-12-31", "between June and December 2009"],
    ["2024-02", "2024-02-01", "2024-02-29", "February 2024"],
  ])("%s spans its first to its last possible day and is said in words", (text, earliest, latest, words) => {
    expect(spanOf(text)).toEqual({ earliest, latest });
    expect(sayDay(text)).toBe(words);
  });

  it.each(["2015-02-30", "2015-13", "18 December", "", "2012/2011", "2012/2013/2014", "20150101"])(
    "that is none is refused: %s",
    (text) => {
      expect(spanOf(text)).toBeUndefined();
    },
  );
});
