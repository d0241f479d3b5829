/** Who speaks in each passage of a text: whom it names, to whom "he" and "she" go back, and whoever is interviewed. */
import type { Reading } from "../reading.ts";
import { isPronoun, type Speaker, surnameOf } from "./speaker.ts";

/** A quotation and nothing else. */
const QUOTATION = /^["“‘'].*["”’']\.?$/s;

/** Whoever an interview introduces, before its first answer, as somebody in an office; whoever asks has none there. */
function introducedIn(readings: readonly Reading[]): Speaker | undefined {
  const answer = readings.findIndex(({ line }) => line === "answer");
  const person = readings
    .slice(0, Math.max(0, answer))
    .flatMap(({ people }) => people)
    .find(({ role }) => role !== undefined);
  return person && speakerFrom(person);
}

const speakerFrom = ({ name, role, of }: Speaker): Speaker => ({
  name,
  ...(role ? { role } : {}),
  ...(of ? { of } : {}),
});

/** Everybody whom the text names, by surname and in full. */
function namedIn(readings: readonly Reading[]): ReadonlyMap<string, Speaker> {
  const people = readings.flatMap((one) => one.people).reverse();
  return new Map(
    people.flatMap((one) => [surnameOf(one.name), one.name].map((name): [string, Speaker] => [name, speakerFrom(one)])),
  );
}

/** For whom somebody so described stands: "Russian leader" for Russia. */
const standsFor = ({ name }: Speaker, parties: Reading["parties"]): string[] =>
  parties.filter(({ from }) => from < name.split(/\s+/).length).map(({ id }) => id);

/** How a text goes on about the holder of an office, and the office that was told. */
const OFFICES: readonly [RegExp, RegExp][] = [
  [/\bleader$/i, /\b(?:president|prime minister|premier|chancellor|leader)$/i],
  [/\bpresident$/i, /(?<!vice[- ])\bpresident$/i],
  [/\b(?:prime minister|premier)$/i, /\b(?:prime minister|premier)$/i],
  [/\b(?:ambassador|envoy)$/i, /\b(?:ambassador|envoy|permanent representative)$/i],
  [/\bnegotiator$/i, /\bnegotiator$/i],
  [/\bchair(?:man|woman|person)?$/i, /(?<!vice[- ])\bchair(?:man|woman|person)?$/i],
  [/\bdirector-?\s?general$/i, /\bdirector-?\s?general$/i],
  [/\bspokes(?:man|woman|person)$/i, /\bspokes(?:man|woman|person)$/i],
  [/(?<!prime )\bminister$/i, /(?<!prime )\bminister$/i],
];
/** "The Russian leader", "the minister", but not "a minister", nor "the former minister". */
const ONE_CERTAIN = /^(?!an? |one |another |some )(?!.*\b(?:former|ex|deputy|vice|new|next|other|acting|visiting)\b)/i;
const ENDS = /[^\p{L}]+$/u;

/**
 * Whom a description means: the only one named before who holds such an office, for the same one if it says for whom; of several the only
 * one who has spoken. Where it could be two, nobody: what one said is never put into another's mouth.
 * @param before everybody named so far, `spoken` those of them who have spoken
 */
function describedBy(
  description: string,
  { before, spoken }: { before: readonly Speaker[]; spoken: readonly Speaker[] },
  stands: readonly string[],
): Speaker | undefined {
  const told = description.replace(ENDS, "");
  const office = ONE_CERTAIN.test(told) ? OFFICES.find(([goesOn]) => goesOn.test(told))?.[1] : undefined;
  if (!office) return undefined;
  const holds = ({ role = "", of }: Speaker) =>
    (stands.length === 0 || (of !== undefined && stands.includes(of))) &&
    // an office with what it is for ("minister of trade") is told by its first words
    role.split(/\s+(?:of|for|to)\s+/i).some((part) => office.test(part));
  const onlyOne = (some: readonly Speaker[]) => {
    const fitting = some.filter(holds);
    return new Set(fitting.map(({ name }) => name)).size === 1 ? fitting.at(-1) : undefined;
  };
  return onlyOne(before) ?? onlyOne(spoken);
}

export function speakersOf(readings: readonly Reading[]): (Speaker | undefined)[] {
  const introduced = introducedIn(readings);
  const named = namedIn(readings);
  let last: Speaker | undefined;
  const before: Speaker[] = [];
  const spoken: Speaker[] = [];
  return readings.map(({ speaker: said, line, text, by, parties, people }, place) => {
    const known =
      said && !isPronoun(said.name) && !said.role
        ? describedBy(said.name, { before, spoken }, standsFor(said, parties))
        : undefined;
    const speaker = known ?? said;
    before.push(...people.map(speakerFrom));
    if (speaker?.role) spoken.push(speaker);
    const answers = by === undefined ? introduced : (named.get(by) ?? { name: by });
    const lastly = line === "answer" ? answers : last;
    if (speaker && !isPronoun(speaker.name)) {
      if (line !== "answer") last = speaker;
      return speaker;
    }
    // "she" may be whom the sentence before names, rather than whoever spoke last
    const others = readings[place - 1]?.people.filter(({ name }) => name !== last?.name) ?? [];
    const isOpen = speaker !== undefined && line !== "answer" && others.length > 0;
    return !isOpen && (speaker || line === "answer" || QUOTATION.test(text)) ? lastly : undefined;
  });
}
