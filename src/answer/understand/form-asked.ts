/** Which form a question has, told by the matcher from the model questions of `knowledge/forms.yaml`. */
import type { FormName } from "../../knowledge/schema.ts";
import { wholeCosine } from "../../matcher/cosine.ts";
import type { Embedding } from "../../matcher/matcher.ts";
import type { Generation } from "../../search/generation.ts";

/** So near (cosine, mean over the nearest) a question must be to the models of its form, */
const NEAR = 0.55;
/** and so much nearer than to those that ask for one single thing. */
const NEARER = 0.15;
/** One model alone may be near by chance. */
const NEAREST = 3;

function nearness(question: Embedding, models: readonly Embedding[]): number {
  const cosines = models.map((model) => wholeCosine(question, model)).sort((a, b) => b - a);
  return cosines.slice(0, NEAREST).reduce((sum, cosine) => sum + cosine, 0) / Math.min(NEAREST, models.length);
}

/**
 * @param bare the question without names, as the models are
 * @returns undefined where it has no form, or none for certain
 */
export function formBy(bare: Embedding, { forms = [] }: Generation): Exclude<FormName, "other"> | undefined {
  const near = forms.map(({ form, questions }) => ({ form, cosine: nearness(bare, questions) }));
  const other = near.find(({ form }) => form === "other")?.cosine ?? 0;
  const [best] = near.filter(({ form }) => form !== "other").sort((a, b) => b.cosine - a.cosine);
  if (!best || best.form === "other" || best.cosine < NEAR || best.cosine - other < NEARER) return undefined;
  return best.form;
}
