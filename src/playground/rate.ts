/** So many in so long, over a sliding window of real time: an injected clock that stands still must not close the door for ever. */
export interface Rate {
  /** @returns 0 when it is within the limit, else the milliseconds until it would be */
  take(): number;
}

/** @param span milliseconds */
export function rateOf(limit: number, span: number): Rate {
  let taken: number[] = [];
  return {
    take() {
      const at = performance.now();
      taken = taken.filter((earlier) => at - earlier < span);
      if (taken.length < limit) {
        taken.push(at);
        return 0;
      }
      return Math.max(1, span - (at - (taken[0] ?? at)));
    },
  };
}
