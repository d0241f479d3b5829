/** How often the bot may still begin a session (IDENTIFY) before the day is over. Resuming is free. */
import type { APIGatewaySessionStartLimit } from "discord-api-types/v10";
import { GATEWAY } from "../limits/figures.ts";

export interface Budget {
  read(): APIGatewaySessionStartLimit;
  /** @returns false when nothing was left */
  spend(): boolean;
  set(remaining: number): void;
}

/** @param now the clock of the day */
export function identifyBudget(now: () => Date): Budget {
  let remaining: number = GATEWAY.identifies;
  let resetsAt = now().getTime() + GATEWAY.identifiesReset;
  const turnOver = () => {
    if (now().getTime() < resetsAt) return;
    remaining = GATEWAY.identifies;
    resetsAt = now().getTime() + GATEWAY.identifiesReset;
  };
  return {
    read() {
      turnOver();
      return { total: GATEWAY.identifies, remaining, reset_after: resetsAt - now().getTime(), max_concurrency: 1 };
    },
    spend() {
      turnOver();
      if (remaining === 0) return false;
      remaining -= 1;
      return true;
    },
    set(left) {
      remaining = left;
    },
  };
}
