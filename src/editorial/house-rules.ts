/** Settings of each server, at hand at once: every message asks for them. */
import type { Person, Settings, Store } from "../store/store.ts";

const DEFAULTS: Settings = { answers: "private", mentionChannels: [] };

export interface HouseRules {
  settings(owner: string): Settings;
  /** An empty text takes a setting away. */
  change(owner: string, change: Partial<Settings>, by: Person, what: string): Promise<Settings>;
}

/** Reads what is kept for every server. */
export async function houseRules(store: Store): Promise<HouseRules> {
  const known = new Map(await store.allSettings());
  const settings = (owner: string): Settings => known.get(owner) ?? DEFAULTS;
  return {
    settings,
    async change(owner, change, by, what) {
      const { moderatorRole, ...rest } = { ...settings(owner), ...change };
      const next: Settings = { ...rest, ...(moderatorRole ? { moderatorRole } : {}) };
      await store.changeSettings(owner, next, by, what);
      known.set(owner, next);
      return next;
    },
  };
}
