/** A body is taken as what it claims to be, or refused as Discord refuses it: every broken rule at its field. */
import type { z } from "zod";
import { type FieldErrors, invalidForm } from "../api-error.ts";

/** A rule that a schema states by itself: Discord's code for it rides along. */
export const rule = (code: string, message: string, path: (string | number)[] = []) => ({
  code: "custom" as const,
  message,
  path,
  params: { code },
});

type Issue = z.core.$ZodIssue;

function sayIssue(issue: Issue): { code: string; message: string } {
  if (issue.code === "custom") return { code: String(issue.params?.code ?? "INVALID"), message: issue.message };
  if (issue.code === "too_big" && issue.origin !== "string" && issue.origin !== "array")
    return { code: "NUMBER_TYPE_MAX", message: `int value should be less than or equal to ${issue.maximum}.` };
  if (issue.code === "too_small" && issue.origin !== "string" && issue.origin !== "array")
    return { code: "NUMBER_TYPE_MIN", message: `int value should be greater than or equal to ${issue.minimum}.` };
  if (issue.code === "too_big")
    return { code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${issue.maximum} or fewer in length.` };
  if (issue.code === "too_small")
    return { code: "BASE_TYPE_MIN_LENGTH", message: `Must be ${issue.minimum} or more in length.` };
  if (issue.input === undefined) return { code: "BASE_TYPE_REQUIRED", message: "This field is required" };
  if (issue.code === "invalid_type")
    return {
      code: `${issue.expected.toUpperCase()}_TYPE_CONVERT`,
      message: `Could not interpret the value as ${issue.expected}.`,
    };
  return { code: "BASE_TYPE_CHOICES", message: issue.message };
}

function place(tree: FieldErrors, path: readonly PropertyKey[], leaf: { code: string; message: string }): void {
  let node = tree;
  for (const key of path) {
    const name = String(key);
    const inner = node[name];
    if (inner && !Array.isArray(inner)) node = inner;
    else node = node[name] = {};
  }
  node._errors = [...(node._errors ?? []), leaf];
}

/**
 * @returns the body with what the schema does not know left out
 * @throws ApiError 50035 that names every broken rule
 */
export function accept<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) place(errors, issue.path, sayIssue(issue));
  throw invalidForm(errors);
}
