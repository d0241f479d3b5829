/** How often something noteworthy happened since the start: answers, duplicates, refusals by Discord. */
export interface Counts {
  add(what: string): void;
  read(): Record<string, number>;
}

export function counts(): Counts {
  const counted = new Map<string, number>();
  return {
    add: (what) => counted.set(what, (counted.get(what) ?? 0) + 1),
    read: () => Object.fromEntries(counted),
  };
}
