/** One change of an owner's at a time, in this process. */
export type InTurn = <T>(owner: string, change: () => Promise<T>) => Promise<T>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (owner, change) => {
    const turn = (last.get(owner) ?? Promise.resolve()).then(change);
    last.set(
      owner,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
