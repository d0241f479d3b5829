/** What is known of relations that claims are compared by. */

/** What happens once in an accession: another day for it is another claim. */
export const ONCE: ReadonlySet<string> = new Set([
  "apply",
  "wp-established",
  "concluded",
  "adopt-adref",
  "gc-approve",
  "sign-protocol",
  "ratify",
  "deposit",
  "effect",
  "become-member",
  "objection-lifted",
  "compromise",
  "trade-deal",
  "customs-union",
  "war",
]);

/** Offices that one person holds at a time. */
export const OFFICES: ReadonlySet<string> = new Set([
  "chair",
  "secretary",
  "director-general",
  "chief-negotiator",
  "leader",
  "minister",
  "ambassador",
]);
