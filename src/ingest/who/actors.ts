/** Who does what in a passage: people by their office, governments and bodies by what the sentence makes them do. */
import type { Actor } from "../../knowledge/schema.ts";
import type { Deed } from "../deeds/deed.ts";
import type { Clause } from "../deeds/syntax.ts";
import type { NamedPerson } from "./people.ts";

const MOST = 8;

function nameIn({ text, words }: Clause, from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  return first && last ? text.slice(first.from, last.to).replace(/['’]s?$/, "") : "";
}

export function actorsIn({ people, deeds }: { people: readonly NamedPerson[]; deeds: readonly Deed[] }): Actor[] {
  const actors: Actor[] = people.map(({ name, role, of, part }) => ({
    name,
    ...(role ? { role } : {}),
    ...(of ? { of } : {}),
    part,
  }));
  const put = (clause: Clause, { id, from, to }: Clause["parties"][number], part: Actor["part"]) => {
    const name = nameIn(clause, from, to);
    const isKnown = actors.some((actor) => actor.of === id && (actor.part === part || part === "concerned"));
    if (name && actors.length < MOST && !isKnown) actors.push({ name, of: id, part });
  };
  const rank = ({ sure, part }: Deed) => Number(sure) * 2 + Number(part !== "concerned");
  // what the sentence tells goes before what only stands near, and what somebody does before that it concerns them
  for (const { clause, agents, part } of [...deeds].sort((a, b) => rank(b) - rank(a)))
    for (const agent of agents) put(clause, agent, part);
  for (const { here, patients } of deeds) for (const patient of patients) put(here, patient, "concerned");
  return actors;
}
