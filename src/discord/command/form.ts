/** A form that a command asks to be filled in; each field fills the option of its name. */
import type { Choice } from "../../answer/answer.ts";

export interface Field {
  /** Name of the option that it fills. */
  name: string;
  label: string;
  /** Below the label: what to write, with an example. */
  hint?: string;
  /** In the field while nothing stands there. */
  placeholder?: string;
  /** What stands there already. */
  value?: string;
  required?: true;
  /** Several lines. */
  long?: true;
  /** Chosen from a list instead of written. */
  choices?: readonly Choice[];
}

export interface Form {
  title: string;
  /** At most five. */
  fields: readonly Field[];
}
