/** Who speaks in each passage of a text: whom it names, to whom "he" and "she" go back, and whoever is interviewed. */
import type { Reading } from "../reading.ts";
import { isPronoun, type Speaker, surnameOf } from "./speaker.ts";

/** A quotation and nothing else; it may go on in the next paragraph. */
const QUOTATION = /^(?:["“‘'].*["”’']\.?|["“][^"”]*)$/s;

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

/** Several speak at once: "he" is none of them. */
const SEVERAL =
  /^(?:the |some |other |many |several |most |two |three |a (?:group|number) of )*(?:\S+ ){0,3}\p{Ll}+s$|\bmembers\b/iu;
/** In a text in somebody's own voice, what they say of themselves. */
const OWN_VOICE = /\b(?:I|we|our|us|my|me)\b/i;
/** The line that says whose voice it is. */
const ORATOR = /^(?:speaker|statement|speech|remarks|address|delivered|intervention)(?: (?:by|of)|:)/i;

/** Whoever gives the whole text in their own voice, as its head says. */
function oratorOf(readings: readonly Reading[]): Speaker | undefined {
  const person = readings.find(({ text }) => ORATOR.test(text))?.people[0];
  return person && speakerFrom(person);
}

/** Whoever spoke last, and everybody else named since. */
interface Floor {
  last?: Speaker;
  since: Set<string>;
}

/** To whom a pronoun, or a quotation without a speaker, goes back: whoever spoke last, unless somebody else came up since. */
function goesBack({ last, since }: Floor, pronoun: string | undefined): Speaker | undefined {
  if (!last || [...since].some((name) => name !== last.name)) return undefined;
  const isOne = pronoun === undefined || /^(?:he|she)$/i.test(pronoun);
  return isOne && !last.role && SEVERAL.test(last.name) ? undefined : last;
}

export function speakersOf(readings: readonly Reading[]): (Speaker | undefined)[] {
  const introduced = introducedIn(readings);
  const orator = oratorOf(readings);
  const named = namedIn(readings);
  const floor: Floor = { since: new Set() };
  const before: Speaker[] = [];
  const spoken: Speaker[] = [];
  return readings.map(({ speaker: said, line, text, by, parties, people }) => {
    const known =
      said && !isPronoun(said.name) && !said.role
        ? describedBy(said.name, { before, spoken }, standsFor(said, parties))
        : undefined;
    const speaker = known ?? said;
    before.push(...people.map(speakerFrom));
    if (speaker?.role) spoken.push(speaker);
    // whom the one interviewed goes on about does not answer
    const isTold = line === "answer" && speaker !== undefined && !speaker.role && speaker.of !== undefined;
    if (speaker && !isTold && !isPronoun(speaker.name)) {
      if (line !== "answer") {
        floor.last = speaker;
        floor.since = new Set();
      }
      return speaker;
    }
    const isQuotation = QUOTATION.test(text);
    const back = goesBack(floor, speaker?.name);
    for (const { name } of people) floor.since.add(name);
    if (line === "answer") return by === undefined ? introduced : (named.get(by) ?? { name: by });
    if (orator && !isQuotation && OWN_VOICE.test(text)) return orator;
    if (speaker && /^we$/i.test(speaker.name) && !/["\u201c]/.test(text)) return undefined;
    return speaker || isQuotation ? back : undefined;
  });
}
