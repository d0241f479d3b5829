/** Who takes part in a fact, a line each as moderators read and type it: "chairs: A. Novak, Ambassador (Finland)". */
import { type Actor, PARTS } from "../../knowledge/schema.ts";
import type { Parties } from "../names/parties.ts";
import { quoted } from "../names/titles.ts";

/** "Novak, Ambassador (Finland)"; whose they are is left out where the name says it. */
export function sayWho({ name, role, of }: Omit<Actor, "part">, parties: Parties): string {
  const stands = of && parties.find(name) !== of ? ` (${parties.name(of)})` : "";
  return `${role ? `${name}, ${role}` : name}${stands}`;
}

export const sayActor = (actor: Actor, parties: Parties): string => `${actor.part}: ${sayWho(actor, parties)}`;

const isPart = (word: string): word is Actor["part"] => (PARTS as readonly string[]).includes(word);
const ACCEPTED = `a line is “objects: Georgia” or “chairs: A. Novak, Ambassador (Finland)”; the first word is one of ${PARTS.join(", ")}`;
/** "A. Novak, Ambassador (Finland)" */
const WHO = /^([^,()]+?)\s*(?:,\s*([^()]+?)\s*)?(?:\(([^()]+)\)\s*)?$/;

function readWho(part: Actor["part"], typed: string, parties: Parties): Actor | { why: string } {
  const whole = parties.find(typed);
  if (whole && parties.name(whole) === typed) return { name: typed, of: whole, part };
  const [, name, role, party] = WHO.exec(typed) ?? [];
  if (!name) return { why: `${quoted(typed)} is nobody; ${ACCEPTED}` };
  const of = party === undefined ? parties.find(name) : parties.find(party);
  if (party !== undefined && !of) return { why: `I know no economy or body called ${quoted(party)}` };
  return { name, ...(role ? { role } : {}), ...(of ? { of } : {}), part };
}

function readLine(line: string, parties: Parties): Actor | { why: string } {
  const [, first = "", second = ""] = /^([^:]+?)\s*:\s*(.+)$/.exec(line) ?? [];
  if (isPart(first.toLowerCase())) return readWho(first.toLowerCase() as Actor["part"], second, parties);
  // "Georgia: objects" says the same
  if (isPart(second.toLowerCase())) return readWho(second.toLowerCase() as Actor["part"], first, parties);
  return { why: `${quoted(line)} does not say who does what; ${ACCEPTED}` };
}

/**
 * @param typed a line for each who takes part
 * @param before those that stood in the form: a line that was left alone is the same actor, also in what a line does not say
 */
export function readCast(
  typed: string,
  before: readonly Actor[],
  parties: Parties,
): { actors: Actor[] } | { why: string } {
  const lines = typed.split("\n").flatMap((line) => line.trim().replace(/^[-•*]\s*/, "") || []);
  const known = new Map(before.map((actor) => [sayActor(actor, parties), actor]));
  const actors: Actor[] = [];
  for (const line of lines) {
    const read = known.get(line) ?? readLine(line, parties);
    if ("why" in read) return read;
    actors.push(read);
  }
  return { actors };
}
