/** A small library with hand-written answers, for tests of the edge: what it says is fixed, how it is asked and shown is not. */
import type { Answer, Answers, Choice, Citation, SourceSheet } from "../../src/answer/answer.ts";
import type { Proposed, Serving } from "../../src/answer/library.ts";

export const SPUTNIK: Citation = {
  marker: 1,
  fact: "georgia-blocked",
  source: "sputnik-2014-12-18",
  publisher: "Sputnik",
  title: "Georgia has no objections",
  published: "2014-12-18",
  publishedInferred: true,
  url: "https://sputnikglobe.com/20141218/1015984175.html",
  quote: "Since the 2008 conflict between the countries, Georgia has repeatedly blocked Russia’s WTO entry",
};

const NAMES: Record<string, string> = { RUS: "Russian Federation", KAZ: "Kazakhstan", GEO: "Georgia" };
const ALIASES = new Map([
  ["russia", "RUS"],
  ["moscow", "RUS"],
]);

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    outcome: "answer",
    form: "objections",
    title: "Who blocked the Russian Federation's accession?",
    lead: { text: "Georgia, repeatedly since 2008, until a compromise in 2011.", markers: [1] },
    points: [],
    conflicts: [],
    related: [],
    remarks: ["My sources name no other member as blocking it."],
    citations: [SPUTNIK],
    asOf: { day: "2014-12-18", asked: false },
    later: 0,
    suggestions: [],
    explanation: {
      understood: ["economy: Russian Federation"],
      candidates: [{ fact: "georgia-blocked", quote: SPUTNIK.quote, score: 3.5, features: { relation: 1 } }],
      judged: "asked for by name",
    },
    ...changes,
  };
}

const about = (economy: string | undefined, what: string): Answer =>
  answer({ title: `${economy ? NAMES[economy] : "All"}: ${what}` });
const choices = (typed: string): Choice[] =>
  Object.entries(NAMES)
    .filter(([, name]) => name.toLowerCase().includes(typed.toLowerCase().slice(0, 3)))
    .map(([value, name]) => ({ name, value }));

const SHEET: SourceSheet = {
  id: SPUTNIK.source,
  publisher: SPUTNIK.publisher,
  title: SPUTNIK.title,
  published: SPUTNIK.published,
  publishedInferred: true,
  facts: 40,
  publishedReason: "The day is stated, the year follows from the government of 2012.",
  sheet: Array.from({ length: 40 }, (_, i) => ({
    fact: `fact-${i}`,
    kind: "position" as const,
    date: "2014-12-18",
    statement: `Statement number ${i}. ${"It goes on for a while. ".repeat(5)}`,
    quote: `quotation number ${i}, ${"and so it goes on, ".repeat(5)}`,
  })),
};

/** @param generation shown by `/about`, so that a swap can be seen */
export function fixtureAnswers(generation = 1): Answers {
  return {
    status: ({ economy, asOf }) =>
      answer({
        form: "status",
        title: `${NAMES[economy]}, as known ${asOf ?? "now"}`,
        asOf: { day: asOf ?? "2014-12-18", asked: asOf !== undefined },
        later: asOf === undefined ? 0 : 3,
        suggestions: [`/timeline economy:${NAMES[economy]}`],
      }),
    objections: ({ economy }) => about(economy, "who blocked it"),
    timeline: ({ economy }) => about(economy, "timeline"),
    nextSteps: ({ economy }) => about(economy, "what comes next"),
    issues: ({ economy }) => about(economy, "what is open"),
    positions: ({ economy, actor }) => about(economy, `positions of ${actor ?? "all"}`),
    ask: async ({ question, after }) => {
      if (question.includes("explode")) throw new Error("the fixture explodes on request");
      return answer({ form: "free", title: after === undefined ? question : `${question} (after: ${after})` });
    },
    checkClaim: async ({ text, said }) =>
      answer({ form: "claim", verdict: "supported", title: `${text} (${said ?? "today"})` }),
    economy(typed) {
      const lower = typed.toLowerCase();
      const [id] = Object.entries(NAMES).find(([id, name]) => id === typed || name.toLowerCase() === lower) ?? [
        ALIASES.get(lower),
      ];
      return id ? { found: id, name: NAMES[id] ?? id } : { unknown: typed, didYouMean: choices(typed) };
    },
    suggest: { economies: choices, actors: () => [], sources: () => [{ name: SHEET.title, value: SHEET.id }] },
    sources: () => [SHEET],
    source: (id) => (id === SHEET.id ? SHEET : undefined),
    about: () => ({
      generation,
      builtAt: new Date("2026-01-01T00:00:00Z"),
      sources: 1,
      facts: 40,
      economies: 3,
      newest: { source: SHEET.id, published: SHEET.published },
      matcher: "off",
    }),
  };
}

/** A library whose next generation is always the same one; `problems` makes the knowledge unreadable. */
export function fixtureLibrary(problems: { file: string; line: number; message: string }[] = []): Serving {
  let generation = 1;
  let pending: { by: string; since: Date } | undefined;
  const done = () => {
    pending = undefined;
  };
  return {
    answersFor: () => fixtureAnswers(generation),
    async propose(by): Promise<Proposed> {
      if (pending) return { outcome: "busy", ...pending };
      if (problems.length > 0) return { outcome: "problems", problems };
      pending = { by, since: new Date() };
      return {
        outcome: "ready",
        difference: {
          sources: { added: ["reuters-2015"], changed: [], removed: [] },
          facts: { added: ["new-fact"], changed: [], removed: ["old-fact"] },
        },
        async publish() {
          done();
          generation += 1;
          return { before: generation - 1, after: generation, sources: 2, facts: 41 };
        },
        discard: done,
      };
    },
  };
}
