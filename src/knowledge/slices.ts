/** Long work on the one thread that also answers: done in slices, between which whoever waits gets a turn. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds of a slice. */
const SLICE = 8;

/** A work that can be interrupted at each `yield`. */
export type Work<T> = Generator<undefined, T>;

/** Does it in one go. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does it in slices. */
export async function inSlices<T>(work: Work<T>): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await setImmediate();
    end = performance.now() + SLICE;
  }
}

/** Makes one thing of another, one after the other. */
export function* each<From, To>(all: Iterable<From>, make: (one: From) => To): Work<To[]> {
  const made: To[] = [];
  for (const one of all) {
    made.push(make(one));
    yield;
  }
  return made;
}
