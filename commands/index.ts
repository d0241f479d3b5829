/** Every command, in the order of `/help`. Dispatch, deployment, `/help` and the tests read this list. */
import type { Command } from "../src/discord/command/command.ts";
import { about } from "./about.ts";
import { ask } from "./ask.ts";
import { audit } from "./audit.ts";
import { checkClaim } from "./check-claim.ts";
import { draft } from "./draft.ts";
import { gaps } from "./gaps.ts";
import { help } from "./help.ts";
import { issues } from "./issues.ts";
import { knowledgeAdd } from "./knowledge/add.ts";
import { knowledgeCorrect } from "./knowledge/correct.ts";
import { knowledgeExport } from "./knowledge/export.ts";
import { knowledgeHistory } from "./knowledge/history.ts";
import { knowledgeList } from "./knowledge/list.ts";
import { knowledgePreview } from "./knowledge/preview.ts";
import { knowledgeRemove } from "./knowledge/remove.ts";
import { knowledgeRollback } from "./knowledge/rollback.ts";
import { knowledgeShow } from "./knowledge/show.ts";
import { neverMind } from "./never-mind.ts";
import { nextSteps } from "./next-steps.ts";
import { positions } from "./positions.ts";
import { reindex } from "./reindex.ts";
import { settingsAnswers } from "./settings/answers.ts";
import { settingsMentions } from "./settings/mentions.ts";
import { settingsModerators } from "./settings/moderators.ts";
import { settingsShow } from "./settings/show.ts";
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
  checkClaim,
  sources,
  source,
  help,
  about,
  knowledgeAdd,
  knowledgePreview,
  knowledgeList,
  knowledgeShow,
  knowledgeCorrect,
  knowledgeRemove,
  knowledgeHistory,
  knowledgeRollback,
  knowledgeExport,
  reindex,
  gaps,
  settingsShow,
  settingsModerators,
  settingsAnswers,
  settingsMentions,
  audit,
  draft,
  neverMind,
];
