/** Whoever wants to know is told what happens, in the order in which it happens. */
export interface Feed<Happening> {
  tell(happening: Happening): void;
  /** @returns how to unsubscribe */
  subscribe(listener: (happening: Happening) => void): () => void;
}

/** A feed that nobody listens to yet. */
export function createFeed<Happening>(): Feed<Happening> {
  const listeners = new Set<(happening: Happening) => void>();
  return {
    tell(happening) {
      for (const listener of [...listeners]) listener(happening);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
