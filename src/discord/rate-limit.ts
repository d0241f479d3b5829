/** How much one user may ask: so many questions in any minute. */
import { LRUCache } from "lru-cache";

const WINDOW = 60_000;
/** Users remembered; who asked longest ago is forgotten first. */
const USERS = 10_000;

/** Whoever is refused may ask again then; `first` is the first refusal since the last question that was let through. */
type Allowed = { allowed: true } | { allowed: false; again: Date; first: boolean };

export interface RateLimit {
  take(user: string): Allowed;
}

export function rateLimit(perMinute: number, now: () => Date = () => new Date()): RateLimit {
  const users = new LRUCache<string, { asked: number[]; told: boolean }>({ max: USERS });
  return {
    take(user) {
      const at = now().getTime();
      const asked = (users.get(user)?.asked ?? []).filter((time) => time > at - WINDOW);
      const oldest = asked[0];
      if (oldest === undefined || asked.length < perMinute) {
        users.set(user, { asked: [...asked, at], told: false });
        return { allowed: true };
      }
      const first = users.get(user)?.told !== true;
      users.set(user, { asked, told: true });
      return { allowed: false, again: new Date(oldest + WINDOW), first };
    },
  };
}
