/** Of several things that each take their time, only the last one begun counts. */

export function createTurns() {
  let latest = 0;
  return {
    /** @returns whether nothing has been begun since */
    next() {
      latest += 1;
      const own = latest;
      return () => own === latest;
    },
  };
}
