/** What a sentence is there to tell, where its build says so: an issue that is its point, or that somebody has nothing to say. */
import type { Reading } from "../reading.ts";

const DUTIES = "(?:dut(?:y|ies)|tariffs?|fees|subsid(?:y|ies)|quotas?)";
/** What is open or disputed, as the head of what the sentence is about. */
const ISSUES = [
  /\b(?:disputes?|rows?|quarrels?|disagreements?|wrangles?|spats?|differences|complaints?) (?:with [^,.;]{2,40} )?(?:over|about|on)\b/i,
  /\b(?:dispute|row|quarrel|disagreement) (?:is|was|concerns?|turns on)\b/i,
  /\b(?:quarrel|wrangle|haggle|argue|disagree|differ|stuck|deadlocked|divided)\w* (?:with \w+ )?(?:over|about|on)\b/i,
  /\bsticking points?\b|\bonly (?:thing|matter) (?:left|open|missing)\b/i,
  /\b(?:remaining|last|main|biggest|only|one|final|open|outstanding|unresolved|unsettled) (?:[\w-]+ )?(?:hurdles?|obstacles?|issues?|questions?|problems?|points?)\b/i,
  /\b(?:remains?|is|are|still|stays?|left|stands?) (?:\w+ ){0,2}(?:unresolved|unsettled|in dispute|disputed|contentious)\b/i,
  /\b(?:not|never|yet to) (?:\w+ )?(?:agreed?|settled?|resolved?) (?:on|over|about)\b/i,
  new RegExp(
    `\\b(?:wants?|wanted|demand(?:s|ed)?|seeks?|sought|insist(?:s|ed)? on|ask(?:s|ed)? for) (?:[\\w-]+ ){0,3}(?:lower|lowered|reduced|smaller|fewer|cuts?) (?:[\\w-]+ ){0,3}${DUTIES}\\b`,
    "i",
  ),
  new RegExp(`\\b${DUTIES} [^,.;]{0,40}\\btoo (?:high|low|many|large|small)\\b`, "i"),
];
/** It is over. */
const SETTLED = /\b(?:settled|resolved|solved|ended|overcame|overcome|cleared|removed|agreed)\b/i;
const STILL = /\b(?:un\w+|not|never|yet|still|until|unless|remain\w*)\b/i;

/** Is an open issue what the sentence tells of? */
export const isPointedAt = ({ text }: Reading): boolean =>
  ISSUES.some((issue) => issue.test(text)) && (!SETTLED.test(text) || STILL.test(text));

const NO_COMMENT =
  /\b(?:declin|refus)\w+ (?:to )?(?:\w+ )?(?:comment|elaborate|speculate|be drawn|say|disclose|reveal)\b|\bno (?:immediate )?comment\b|(?:\bnot|n['’]t) (?:\w+ )?(?:comment|respond|reply|return (?:calls|messages)|answer (?:calls|questions|messages))\b|\b(?:not|un)(?: be)? ?(?:reached|available) for comment\b/i;
/** Something else is told beside it. */
const BESIDE = /[,;] (?:but|while|and|although|though)\b|["“”]|\bbut\b/i;

/** Does the sentence tell of somebody's silence, and of nothing else? */
export const saysNothing = ({ text }: Reading): boolean => NO_COMMENT.test(text) && !BESIDE.test(text);
