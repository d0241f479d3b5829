/** Settings of each server, at hand at once: every message asks for them. */
import type { Person, Settings, Store } from "../store/store.ts";

const DEFAULTS: Settings = { answers: "private", mentionChannels: [] };

export interface KnownSettings {
  settings(owner: string): Settings;
  /** An empty text takes a setting away. */
  change(owner: string, change: Partial<Settings>, by: Person, what: string): Promise<Settings>;
  /** Reads anew what is kept: another process may have changed it. */
  catchUp(): Promise<void>;
}

/** Reads what is kept for every server. */
export async function settingsIn(store: Pick<Store, "allSettings" | "changeSettings">): Promise<KnownSettings> {
  let known = new Map(await store.allSettings());
  return {
    settings: (owner) => known.get(owner) ?? DEFAULTS,
    async change(owner, change, by, what) {
      const changed = await store.changeSettings(
        owner,
        (before) => {
          const { moderatorRole, ...rest } = { ...before, ...change };
          return { ...rest, ...(moderatorRole ? { moderatorRole } : {}) };
        },
        by,
        what,
      );
      known.set(owner, changed);
      return changed;
    },
    async catchUp() {
      known = new Map(await store.allSettings());
    },
  };
}
