/** The one renderer: an outcome becomes a page, the page a message. */
import type { Outcome } from "../command/outcome.ts";
import { answerPage } from "./answer/answer.ts";
import { whyPage } from "./answer/why.ts";
import type { Desk } from "./desk.ts";
import { draftPage, draftsPage } from "./draft/draft.ts";
import {
  articlesPage,
  auditPage,
  confirmPage,
  filePage,
  gapsPage,
  historyPage,
  inServicePage,
  notePage,
  settingsPage,
} from "./editorial.ts";
import { failurePage } from "./failure.ts";
import { aboutPage, greetingPage, helpPage } from "./house.ts";
import type { Page } from "./page.ts";
import { DISCARDED, problemsPage, proposalPage, publishedPage, UNCHANGED } from "./reindex.ts";
import { sheetPage, sourcesPage } from "./sources.ts";

export function pageOf(outcome: Outcome, desk: Desk): Page {
  switch (outcome.show) {
    case "answer":
      return desk.manner === "why" ? whyPage(outcome.answer, desk) : answerPage(outcome.answer, desk);
    case "sources":
      return sourcesPage(outcome.sources, desk);
    case "sheet":
      return sheetPage(outcome, desk);
    case "about":
      return aboutPage(outcome.about, outcome.version, desk.now);
    case "help":
      return helpPage(outcome.commands, desk);
    case "greeting":
      return greetingPage(desk);
    case "proposal":
      return proposalPage(outcome.difference, outcome.ticket, desk);
    case "problems":
      return problemsPage(outcome.problems, desk);
    case "published":
      return publishedPage(outcome);
    case "discarded":
      return DISCARDED;
    case "unchanged":
      return UNCHANGED;
    case "draft":
      return draftPage(outcome, desk);
    case "drafts":
      return draftsPage(outcome.drafts, desk);
    case "in-service":
      return inServicePage(outcome);
    case "articles":
      return articlesPage(outcome.articles, desk);
    case "history":
      return historyPage(outcome.generations, desk);
    case "gaps":
      return gapsPage(outcome, desk);
    case "settings":
      return settingsPage(outcome.settings);
    case "audit":
      return auditPage(outcome.lines, desk);
    case "file":
      return filePage(outcome);
    case "confirm":
      return confirmPage(outcome, desk);
    case "note":
      return notePage(outcome);
    case "failure":
      return failurePage(outcome.failure, desk);
  }
}
