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

export function speakersOf(readings: readonly Reading[]): (Speaker | undefined)[] {
  const introduced = introducedIn(readings);
  const named = namedIn(readings);
  let last: Speaker | undefined;
  return readings.map(({ speaker, line, text, by }, place) => {
    const answers = by === undefined ? introduced : (named.get(by) ?? { name: by });
    const before = line === "answer" ? answers : last;
    if (speaker && !isPronoun(speaker.name)) {
      if (line !== "answer") last = speaker;
      return speaker;
    }
    // "she" may be whom the sentence before names, rather than whoever spoke last
    const others = readings[place - 1]?.people.filter(({ name }) => name !== last?.name) ?? [];
    const isOpen = speaker !== undefined && line !== "answer" && others.length > 0;
    return !isOpen && (speaker || line === "answer" || QUOTATION.test(text)) ? before : undefined;
  });
}
