/** Questions that found no answer: counted, and taken off the list by moderators. */
import { createHash } from "node:crypto";
import { fold, wordsOf } from "../knowledge/words.ts";
import type { Gap, Store } from "../store/store.ts";
import type { Editorial } from "./editorial.ts";
import { quoted } from "./names/titles.ts";

/** Words of a question in their order: the same for "Who blocked Russia?" and "who blocked russia". */
const keyOf = (question: string): string =>
  wordsOf(fold(question))
    .map(({ folded }) => folded)
    .join(" ");

/** What a button carries for it. */
export const markOfGap = ({ key }: Pick<Gap, "key">): string =>
  createHash("sha256").update(key).digest("base64url").slice(0, 10);

/** As many as are kept. */
const ALL = 500;

export function gapsIn(
  store: Pick<Store, "noteGap" | "settleGap" | "gaps" | "dropGap">,
): Pick<Editorial, "noteGap" | "settleGap" | "gaps" | "dismissGap"> {
  return {
    noteGap: (owner, question) => store.noteGap(owner, keyOf(question), question),
    async settleGap(owner, question) {
      await store.settleGap(owner, keyOf(question));
    },
    gaps: (owner, most) => store.gaps(owner, most),
    async dismissGap(owner, mark, by) {
      const gap = (await store.gaps(owner, ALL)).find((one) => markOfGap(one) === mark);
      const deed = { by, action: "dismissed a question", what: quoted(gap?.question ?? "", 200) };
      return gap && (await store.dropGap(owner, gap.key, deed)) ? gap.question : undefined;
    },
  };
}
