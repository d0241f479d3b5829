/** What came of learning, out of fold, in a few lines. */
import type { Ranked } from "../../search/ranker.ts";
import type { Calibrated } from "./calibrate.ts";
import type { Case } from "./cases.ts";
import type { Indexes } from "./indexes.ts";

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** First right, and everything wanted among the first five, for each index. */
export function reportRanking(
  rankings: ReadonlyMap<Case, Ranked[]>,
  { curated, raw, unseen, aside, invented }: Indexes,
): string[] {
  const entriesOf = (one: Case, most: number) => (rankings.get(one) ?? []).slice(0, most).map(({ entry }) => entry);
  const isFirst = (one: Case) => one.groups.some((group) => group.includes(entriesOf(one, 1)[0] ?? -1));
  const inFive = (one: Case) => one.groups.every((group) => group.some((entry) => entriesOf(one, 5).includes(entry)));
  const sets = { curated: [curated], "founding, raw": [raw], unseen: [unseen], aside: [aside], invented };
  return Object.entries(sets).map(([name, generations]) => {
    const asked = [...rankings.keys()].filter(
      (one) => generations.includes(one.generation) && one.asked.expect === "answer",
    );
    const [first, five] = [asked.filter(isFirst).length, asked.filter(inFive).length];
    return `${name.padEnd(14)} ${asked.length} answerable, out of fold: first right ${percent(first, asked.length)}, all among five ${percent(five, asked.length)}`;
  });
}

/** How well the judge tells apart what is to be answered, and how much was settled before it. */
export function reportJudging(cases: readonly Case[], { judged, calibration: { threshold } }: Calibrated): string[] {
  const [answered, declined] = [judged.filter(({ right }) => right), judged.filter(({ right }) => !right)];
  const pairs = answered.flatMap((a) =>
    declined.map((b) => (a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0)),
  );
  const area = pairs.reduce<number>((sum, one) => sum + one, 0);
  const below = (all: Calibrated["judged"]) =>
    percent(all.filter(({ probability }) => probability < threshold).length, all.length);
  const known = new Set(judged.map(({ one }) => one));
  const settledCases = cases.filter((one) => !known.has(one));
  const toDecline = settledCases.filter(({ asked }) => asked.expect === "abstain").length;
  return [
    `judge, out of fold: area under the curve ${percent(area, pairs.length)}`,
    `judge, out of fold, threshold ${threshold.toFixed(2)}: rightly declined ${below(declined)} of those that nothing settles beforehand, wrongly ${below(answered)}`,
    `settled beforehand: ${settledCases.length} of ${cases.length}, ${toDecline} of them to be declined`,
  ];
}
