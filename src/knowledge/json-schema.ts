/** JSON Schemas made from the zod schemas, so that an editor checks a file while it is written. */
import { z } from "zod";
import { SINGLE_FILES, sourceSchema } from "./schema.ts";

const SCHEMAS = { source: sourceSchema, ...SINGLE_FILES };

/** Text of each schema by file name. */
export const jsonSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
