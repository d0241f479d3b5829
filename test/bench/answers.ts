/** Time per command and per free question. */
import MiniSearch from "minisearch";
import { answersOf } from "../../src/answer/answers.ts";
import { ALL_ORIGINS, learnedWeights } from "../../src/answer/learned.ts";
import { generationOf } from "../../src/search/generation.ts";
import { shippedEncoder, shippedKnowledge } from "../knowledge/shipped.ts";

const ROUNDS = 60;
const QUESTIONS = [
  "who blocked russia?",
  "who chairs Kazakhstan's working party?",
  "what comes next for kazakhstan",
  "when did Russia join the WTO?",
  "is belarus a member, and since when?",
  "what is a working party",
  "what is a good name for a cat",
  "did tonga ever accept its protocol of accession to the world trade organization",
];
const ECONOMIES = ["RUS", "KAZ", "TON", "GEO", "IRN"];

const sorted = (times: number[]) => [...times].sort((a, b) => a - b);
const at = (times: number[], share: number) =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

async function timesOf(run: (round: number) => unknown): Promise<number[]> {
  for (let warm = 0; warm < 20; warm++) await run(warm);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS * 8; round++) {
    const started = performance.now();
    await run(round);
    times.push(performance.now() - started);
  }
  return times;
}

export async function measureAnswers(): Promise<void> {
  const knowledge = await shippedKnowledge();
  const { matcher, english, close } = shippedEncoder();
  const generation = await generationOf(knowledge, english, matcher);
  const serving = { generation, number: 1, builtAt: new Date(), learned: learnedWeights, origins: ALL_ORIGINS };
  const answers = answersOf({ ...serving, ...(matcher ? { matcher } : {}) });
  const withoutMatcher = answersOf(serving);
  const raw = new MiniSearch({ fields: ["quote", "statement"], storeFields: [] });
  raw.addAll(generation.entries.map(({ fact }, id) => ({ id, quote: fact.quote, statement: fact.statement })));
  const question = (round: number) => QUESTIONS[round % QUESTIONS.length] as string;
  const economy = (round: number) => ECONOMIES[round % ECONOMIES.length] as string;

  const measured: [string, number[]][] = [
    [
      "raw MiniSearch, prefix and fuzzy",
      await timesOf((round) => raw.search(question(round), { prefix: true, fuzzy: 0.2 })),
    ],
    ["/status", await timesOf((round) => answers.status({ economy: economy(round) }))],
    ["/who-blocked", await timesOf((round) => answers.objections({ economy: economy(round) }))],
    ["/timeline", await timesOf((round) => answers.timeline({ economy: economy(round) }))],
    ["/positions", await timesOf((round) => answers.positions({ economy: economy(round) }))],
    ["free question", await timesOf((round) => answers.ask({ question: question(round) }))],
    ["free question, matcher off", await timesOf((round) => withoutMatcher.ask({ question: question(round) }))],
    ["autocomplete", await timesOf((round) => answers.suggest.economies(question(round).slice(0, 6)))],
  ];
  const peer = at(measured[0]?.[1] ?? [], 0.5);
  console.log(`${generation.entries.length} facts; milliseconds, and the median as a multiple of raw MiniSearch`);
  for (const [name, times] of measured)
    console.log(
      `${name.padEnd(34)} p50 ${at(times, 0.5).toFixed(2).padStart(7)}  p99 ${at(times, 0.99).toFixed(2).padStart(7)}  x ${(at(times, 0.5) / peer).toFixed(1)}`,
    );
  await close();
}
