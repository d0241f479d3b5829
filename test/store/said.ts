/** What a process that uses a store apart is told, and what it says. */
import { z } from "zod";
import { POINTS } from "../../src/store/points.ts";

export const OWNER = "server";

export const orderSchema = z.object({
  dataDir: z.string(),
  seed: z.int(),
  /** How many things to do; absent: until it is killed. */
  steps: z.int().optional(),
  /** Where to stay, and at which time that it comes there. */
  stay: z.object({ at: z.enum(POINTS), time: z.int() }).optional(),
  /** Only adds and publishes. */
  grows: z.boolean().default(false),
});
export type Order = z.input<typeof orderSchema>;

type Doing = "text" | "draft" | "publish" | "drop" | "remove" | "rollback";

/** What it begins, what was acknowledged, where it stays, why it could not go on. */
export interface Said {
  begins?: Doing;
  done?: Doing;
  /** Of this thing: it stands in the draft's notes and in the audit log. */
  id?: string;
  text?: string;
  draft?: string;
  generation?: { number: number; revisions: number[] };
  ready?: true;
  stays?: string;
  fault?: string;
}
