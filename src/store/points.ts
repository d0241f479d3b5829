/** Where a write can be stopped, for tests: each is called inside the open transaction, but for the last, which comes after it. */
export const POINTS = [
  "migration written",
  "text written",
  "draft written",
  "draft changed",
  "draft removed",
  "members changed",
  "generation written",
  "audit line written",
  "unneeded forgotten",
  "committing",
  "committed",
] as const;
export type Point = (typeof POINTS)[number];
