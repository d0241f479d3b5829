/** Words by which somebody tells of something: "she recalled that", "the minister said it". */

const VERB =
  "(?:said|says|told|not(?:ed|es|ing)|recall(?:ed|s|ing)|inform(?:ed|s|ing)|stat(?:ed|es|ing)|report(?:ed|s|ing)|add(?:ed|s|ing)|announc(?:ed|es|ing)|confirm(?:ed|s|ing)|explain(?:ed|s|ing)|stress(?:ed|es|ing)|indicat(?:ed|es|ing)|observ(?:ed|es|ing)|mention(?:ed|s|ing)|underlin(?:ed|es|ing)|reiterat(?:ed|es|ing)|remind(?:ed|s|ing)|remark(?:ed|s|ing)|emphasi[sz](?:ed|es|ing)|point(?:ed|s|ing) out|advis(?:ed|es|ing)|assur(?:ed|es|ing)|declar(?:ed|es|ing)|acknowledg(?:ed|es|ing))";
/** The words in front of what is told; "that" may be left out before a subject and its "had". */
const TOLD_THAT = new RegExp(`\\b${VERB}(?: [^\\s;.]+){0,5}?,? that\\b`, "i");
const TOLD_HAD = new RegExp(
  `\\b${VERB}(?: (?:members|reporters|delegates|journalists|lawmakers|us|them))? (?:it|he|she|they|we|the [\\p{L}’' -]{2,40}|\\p{Lu}[\\p{L}-]+) (?=had\\b)`,
  "iu",
);

/** Where what is told begins, if a sentence tells what somebody told. */
export function toldFrom(text: string): number | undefined {
  const match = TOLD_THAT.exec(text) ?? TOLD_HAD.exec(text);
  return match ? match.index + match[0].length : undefined;
}
