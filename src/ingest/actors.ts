/** Who does what in a passage: people by their office, governments and bodies by the relation that stands beside their name. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Actor } from "../knowledge/schema.ts";
import type { Concept } from "../knowledge/thesaurus/thesaurus.ts";
import type { Reading } from "./reading.ts";

type Part = Actor["part"];

/** How far, in words, a name may stand from the relation that it is party to. */
const REACH = 9;
const MOST = 5;

const BY_STEP: Partial<Record<string, Part>> = {
  application: "applies",
  "working-party": "decides",
  "package-adopted": "decides",
  approved: "decides",
  accepted: "agrees",
  membership: "joins",
};
const BY_KIND: Partial<Record<string, Part>> = {
  objection: "objects",
  support: "supports",
  agreement: "agrees",
  commitment: "offers",
  relation: "meets",
};
/** Relations whose agent does something else than others of their kind. */
const BY_CONCEPT: Partial<Record<string, Part>> = {
  demand: "asks",
  "request-talks": "asks",
  urge: "asks",
  condition: "asks",
  bilateral: "signs",
  "sign-protocol": "signs",
  negotiations: "negotiates",
  say: "says",
  warn: "says",
  criticise: "says",
  deny: "says",
};

const partOf = ({ id, step, kind }: Concept): Part | undefined =>
  BY_CONCEPT[id] ?? (step ? BY_STEP[step] : undefined) ?? BY_KIND[kind];

/** An organisation that is only the stage of it all does nothing itself. */
const STAGE = new Set(["wto", "gatt"]);

export function actorsIn(reading: Reading, knowledge: Pick<Knowledge, "thesaurus">): Actor[] {
  const actors: Actor[] = reading.people.map(({ name, role, of, part }) => ({
    name,
    ...(role ? { role } : {}),
    ...(of ? { of } : {}),
    part,
  }));
  const parties = reading.parties.filter(({ id }) => !STAGE.has(id));
  const nameOf = (from: number, to: number): string => {
    const [first, last] = [reading.words[from], reading.words[to - 1]];
    return first && last ? reading.text.slice(first.from, last.to).replace(/['’]s$/, "") : "";
  };
  const put = (hit: (typeof parties)[number] | undefined, part: Part) => {
    const name = hit && nameOf(hit.from, hit.to);
    if (!hit || !name || actors.length >= MOST || actors.some((actor) => actor.of === hit.id && actor.part === part))
      return;
    actors.push({ name, of: hit.id, part });
  };
  for (const { concept, weak, from, to, reversed } of reading.hits) {
    const known = knowledge.thesaurus.concepts.get(concept);
    const part = weak || !known ? undefined : partOf(known);
    if (!part) continue;
    const before = parties.findLast((hit) => hit.to <= from && from - hit.to <= REACH);
    const after = parties.find((hit) => hit.from >= to - 1 && hit.from - to <= REACH);
    put(reversed ? after : (before ?? (part === "objects" || part === "supports" ? undefined : after)), part);
    if (reversed ? before : before && after) put(reversed ? before : after, "concerned");
  }
  return actors;
}
