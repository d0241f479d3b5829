/** A deed: what is done in a sentence, by whom and to whom. */
import type { NameHit } from "../../knowledge/names.ts";
import type { Actor } from "../../knowledge/schema.ts";
import type { ConceptHit } from "../../knowledge/thesaurus/thesaurus.ts";
import type { Clause } from "./syntax.ts";

export type Part = Actor["part"];

/** Parties of one part, out of the sentence that names them. */
export interface Deed {
  part: Part;
  /** Which of the thesaurus's expressions told it; none where the build of the sentence did. */
  expression: number;
  agents: NameHit[];
  patients: NameHit[];
  /** The sentence that the agents stand in, and the one that the others do. */
  clause: Clause;
  here: Clause;
  /** Where the words begin that tell it, in the sentence. */
  at: number;
  /** The sentence says so; otherwise they only stand near. */
  sure: boolean;
}

/** A sentence with the relations that it speaks of, and whose accession it is about. */
export interface Sentence extends Clause {
  hits: ConceptHit[];
  about: string[];
}
