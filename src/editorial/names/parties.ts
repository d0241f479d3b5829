/** Economies and bodies, found by whatever they are called and said by name: what moderators type into forms and read on pages. */
import type { Answers, Choice } from "../../answer/answer.ts";
import { everyNameOf, type Knowledge, nameOf, shortName } from "../../knowledge/knowledge.ts";
import { fold } from "../../knowledge/words.ts";

export interface Parties {
  /** As it is said, such that `find` finds it again. */
  name(id: string): string;
  /** Id of an economy or a body; undefined if nothing is called so. */
  find(typed: string): string | undefined;
  /** Names that a mistyped one may stand for. */
  near(typed: string): string[];
  isBody(id: string): boolean;
  /** Was it there when the WTO began? Then it has nothing to accede to. */
  isOriginal(id: string): boolean;
}

type Known = Pick<Knowledge, "economies" | "bodies" | "accessions">;

function byName({ economies, bodies }: Known): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const put = (name: string, id: string) => void (ids.has(fold(name)) || ids.set(fold(name), id));
  for (const economy of economies.values())
    for (const name of [economy.name, shortName(economy)]) put(name, economy.id);
  for (const body of bodies.values()) for (const name of [body.id, body.name, ...body.aliases]) put(name, body.id);
  for (const economy of economies.values()) for (const name of everyNameOf(economy)) put(name, economy.id);
  return ids;
}

export function partiesIn(knowledge: Known, answers: Pick<Answers, "economy">): Parties {
  const ids = byName(knowledge);
  return {
    name: (id) => nameOf(id, knowledge),
    find(typed) {
      const bare = typed.trim().replace(/^the\s+/i, "");
      const lookup = answers.economy(bare);
      return ids.get(fold(bare)) ?? ("found" in lookup ? lookup.found : undefined);
    },
    near(typed) {
      const lookup = answers.economy(typed);
      return "found" in lookup ? [lookup.name] : lookup.didYouMean.map(({ name }: Choice) => name);
    },
    isBody: (id) => knowledge.bodies.has(id),
    isOriginal: (id) => knowledge.economies.get(id)?.standing === "member" && !knowledge.accessions.has(id),
  };
}
