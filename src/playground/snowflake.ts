/** Discord's ids: 64 bits, the time in the upper 42, written as 17 to 19 digits. */
import type { Snowflake } from "discord-api-types/v10";

const EPOCH = 1_420_070_400_000n;
const TIME_SHIFT = 22n;
/** The smallest id of 17 digits or more, whatever the clock says. */
const FLOOR = 10n ** 17n;

/** @returns a source of ids that follow the clock, never repeat and never go back */
export function snowflakes(now: () => Date): () => Snowflake {
  let last = FLOOR;
  return () => {
    const byClock = (BigInt(now().getTime()) - EPOCH) << TIME_SHIFT;
    last = byClock > last ? byClock : last + 1n;
    return String(last);
  };
}
