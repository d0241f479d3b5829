/** Lines that are nothing but a day. */

/** A line that is a date, with or without a place before it or a word that says what day it is. */
const DAY_LINE =
  /^(?:(?:published|posted|updated|date|issued|released|compiled|last updated|as of|dated)\b:?\s*(?:on\s)?)?(?:[\p{Lu}][\p{L}' -]{2,40},\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?\p{L}{3,9}\.?,?(?:\s\d{4})?|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?(?:\s\d{4})?|\p{L}{3,9},?\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[\sT,|–-]+\d{1,2}[:.h]\d{2}.{0,12})?(?:\s?[|–—-]?\s?\([^()]{2,50}\))?\.?$/iu;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d-\d\d|\d[./]\d/i;

/** Is a line or a sentence nothing but a day, with or without a place? */
export const isDayLine = (line: string): boolean => line.length < 90 && DAY_LINE.test(line) && MONTH.test(line);
