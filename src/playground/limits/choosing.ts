/** Rules of what can be chosen from: no value twice, and never more asked for than there is. */
import type { z } from "zod";
import { rule } from "./accept.ts";

/** No two options of a list have one value. */
export function checkValues(options: readonly { value: string }[], context: z.core.$RefinementCtx): void {
  const values = options.map(({ value }) => value);
  values.forEach((value, at) => {
    if (values.indexOf(value) !== at)
      context.addIssue(
        rule("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used", [at, "value"]),
      );
  });
}

interface Bounds {
  min_values?: number;
  max_values?: number;
  options?: readonly unknown[];
}

const checkAtMost = (least: number, most: number, context: z.core.$RefinementCtx): void => {
  if (least > most)
    context.addIssue(rule("NUMBER_TYPE_MAX", `int value should be less than or equal to ${most}.`, ["min_values"]));
};

/** Lists: one is chosen where nothing else is said. */
export function checkBounds({ min_values = 1, max_values = 1, options }: Bounds, context: z.core.$RefinementCtx): void {
  checkAtMost(min_values, Math.min(max_values, options?.length ?? max_values), context);
}

/** Boxes: as many as there are may be checked where nothing else is said. */
export function checkBoxes({ min_values = 1, max_values, options = [] }: Bounds, context: z.core.$RefinementCtx): void {
  checkAtMost(min_values, Math.min(max_values ?? options.length, options.length), context);
}
