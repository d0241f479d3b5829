/** Outcomes as they are shown, and Discord's limits, which everything shown is within. */
import fc from "fast-check";
import { expect } from "vitest";
import { commands } from "../../../commands/index.ts";
import { buttonIds } from "../../../src/discord/buttons/button-id.ts";
import { remembered } from "../../../src/discord/buttons/remembered.ts";
import type { Outcome } from "../../../src/discord/command/outcome.ts";
import * as limits from "../../../src/discord/limits.ts";
import type { Audience, Desk, Manner } from "../../../src/discord/render/desk.ts";
import { componentsOf, type Message, plainOf } from "../../../src/discord/render/message.ts";
import { pageOf } from "../../../src/discord/render/outcome.ts";

export const ASKER = { id: "200000000000000002", name: "Ana", server: "1" };
export const SURFACES = [limits.COMPONENTS_SURFACE, limits.PLAIN_SURFACE];

interface Shown {
  surface?: limits.Surface;
  manner?: Manner;
  audience?: Audience;
  from?: number;
  again?: Desk["again"];
}

export function show(
  outcome: Outcome,
  {
    surface = limits.COMPONENTS_SURFACE,
    manner = "short",
    audience = { private: true, asker: ASKER },
    from = 0,
    again,
  }: Shown = {},
): Message {
  const request = { command: "status", values: new Map([["economy", "RUS"]]) };
  const page = pageOf(outcome, {
    audience,
    manner,
    request,
    from,
    ...(again ? { again } : {}),
    ids: buttonIds(commands, remembered()),
    commands,
    surface,
    economyName: (id: string) => id,
    now: new Date("2026-01-01T00:00:00Z"),
  });
  return surface.kind === "plain" ? plainOf(page) : componentsOf(page);
}

type Part = { type: number; content?: string; label?: string; custom_id?: string; components?: Part[] };
export const partsOf = (message: Message): Part[] => {
  const flat = (parts: Part[]): Part[] => parts.flatMap((part) => [part, ...flat(part.components ?? [])]);
  return flat(message.components as Part[]);
};
export const textOf = (message: Message): string =>
  message.content ??
  partsOf(message)
    .flatMap(({ content }) => content ?? [])
    .join("\n");
export const labelsOf = (message: Message): string[] => partsOf(message).flatMap(({ label }) => label ?? []);

export function expectWithinLimits(message: Message): void {
  const parts = partsOf(message);
  const text = textOf(message);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(
    message.content === undefined ? limits.COMPONENTS_TEXT : limits.CONTENT_LENGTH,
  );
  expect(parts.length).toBeLessThanOrEqual(limits.COMPONENTS);
  const ids = parts.flatMap(({ custom_id }) => custom_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(limits.CUSTOM_ID);
  for (const { content } of parts) expect(content).not.toBe("");
  for (const label of labelsOf(message)) {
    expect(label.trim()).not.toBe("");
    expect(label.length).toBeLessThanOrEqual(limits.BUTTON_LABEL);
  }
  for (const { type, components } of parts)
    if (type === 1) expect(components?.length).toBeLessThanOrEqual(limits.BUTTONS_PER_ROW);
  expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
}

export const words = (most: number) =>
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength: most }),
    fc.constantFrom("Georgia objects.", "*".repeat(most), "word ".repeat(most / 5), "[x](https://evil.example)"),
  );
