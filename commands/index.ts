/** Every command, in the order of `/help`. Dispatch, deployment, `/help` and the tests read this list. */
import type { Command } from "../src/discord/command.ts";
import { about } from "./about.ts";
import { ask } from "./ask.ts";
import { help } from "./help.ts";
import { issues } from "./issues.ts";
import { nextSteps } from "./next-steps.ts";
import { positions } from "./positions.ts";
import { reindex } from "./reindex.ts";
import { source } from "./source.ts";
import { sources } from "./sources.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";
import { whoBlocked } from "./who-blocked.ts";

export const commands: readonly Command[] = [
  ask,
  status,
  whoBlocked,
  timeline,
  nextSteps,
  issues,
  positions,
  sources,
  source,
  help,
  about,
  reindex,
];
