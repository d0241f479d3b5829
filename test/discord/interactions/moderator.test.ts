import { PermissionFlagsBits, PermissionsBitField } from "discord.js";
import { expect, it } from "vitest";
import { isModerator } from "../../../src/discord/interactions/moderator.ts";

const ROLE = "123456789012345678";
const standing = (bits: bigint, roles: string[] = []) => ({ permissions: new PermissionsBitField(bits), roles });

it.each([
  ["may manage the server", standing(PermissionFlagsBits.ManageGuild), true],
  ["is an administrator", standing(PermissionFlagsBits.Administrator), true],
  ["has the moderators' role", standing(0n, [ROLE]), true],
  ["may manage messages only", standing(PermissionFlagsBits.ManageMessages), false],
  ["has another role", standing(0n, ["876543210987654321"]), false],
  ["is not known", undefined, false],
])("WHO %s: %#", (_, who, expected) => {
  expect(isModerator(who, [undefined, ROLE])).toBe(expected);
});

it("WITHOUT a configured role THEN no role makes a moderator", () => {
  expect(isModerator(standing(0n, ["", "undefined"]), [undefined])).toBe(false);
});
