/** What the columns of the tables hold: rows are read through these, so what a later or damaged row holds is seen at once. */
import { z } from "zod";
import { sourceSchema } from "../knowledge/schema.ts";
import type { Person } from "./store.ts";

export const dateColumn = z.int().transform((milliseconds) => new Date(milliseconds));

/** A column that holds JSON of that shape. */
export const jsonColumn = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        context.addIssue("is no JSON");
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Columns of whoever did it. */
export const byColumns = { by_id: z.string(), by_name: z.string() };
export const personOf = (row: { by_id: string; by_name: string }): Person => ({ id: row.by_id, name: row.by_name });
export const byValues = ({ id, name }: Person) => ({ by_id: id, by_name: name });

export const factsSchema = z.array(sourceSchema.shape.facts.element);
/** In a draft all facts may be dropped; what is published has one at least. */
export const draftFileSchema = sourceSchema.extend({ facts: factsSchema });

/** Whether there is such a row. */
export const anyRow = z.object({ there: z.literal(1) });
