/** `npm run schema`: JSON Schemas of the knowledge's files, for editors. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { jsonSchemas } from "../knowledge/json-schema.ts";

export async function schema(_args: string[], { knowledgeDir }: Config): Promise<number> {
  const folder = join(knowledgeDir, "schema");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), text);
  console.log(`${Object.keys(jsonSchemas()).join(", ")} written to ${folder}`);
  return 0;
}
