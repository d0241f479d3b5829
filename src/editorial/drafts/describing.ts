/** Corrects what stands at the head of a draft; by another day of publication, its facts are worked out again. */
import type { Library } from "../../answer/library.ts";
import { withAdded } from "../../knowledge/knowledge.ts";
import { EVERYONE } from "../../knowledge/owner.ts";
import type { Draft, Store } from "../../store/store.ts";
import type { Adding } from "../adding/adding.ts";
import { withDifferences } from "../adding/differences.ts";
import { AS_MODERATORS_HAVE_IT, headed, publishedIn, stillToTell } from "../adding/heading.ts";
import type { Heading, Outcome } from "../editorial.ts";
import { redated } from "./redating.ts";

type Change = (draft: Draft) => Outcome<Draft>;

export interface Describing {
  store: Pick<Store, "text">;
  library: Pick<Library, "shipped" | "added">;
  extract: Adding["extract"];
}

export function describing({ store, library, extract }: Describing) {
  /** @returns what takes a draft from the day that it has to another */
  async function redating({ owner, file }: Draft, day: string): Promise<(draft: Draft) => Draft> {
    const { id, published, published_reason } = file;
    const text = (await store.text(file.sha256)) ?? "";
    const read = await extract({ id, text });
    const isAsRead = read.file.published === published;
    const before = isAsRead
      ? read
      : await extract({ id, text, published: { day: published, reason: published_reason } });
    const after = await extract({ id, text, published: { day, reason: AS_MODERATORS_HAVE_IT } });
    const owners = [...new Set([owner, EVERYONE])];
    const files = owners.flatMap((one) => library.added(one)?.files ?? []);
    const known = [...withAdded(library.shipped(), files).facts.values()];
    return (draft) => {
      const found = redated(draft, before, after);
      const said = withDifferences(draft.file, known).notes;
      const { file, notes } = withDifferences(found.file, known);
      return { ...found, file, notes: [...new Set([...notes, ...found.notes.filter((note) => !said.includes(note))])] };
    };
  }

  /** @returns the change of the draft, or what is wrong with the heading */
  return async (draft: Draft, heading: Heading): Promise<Outcome<Change>> => {
    const day = publishedIn(heading);
    if ("undone" in day) return day;
    const head = headed(draft.file, heading);
    if ("undone" in head) return head;
    const redate =
      day.done === undefined || day.done === draft.file.published ? undefined : await redating(draft, day.done);
    return {
      done: (now) => {
        const outcome = headed(now.file, heading);
        if ("undone" in outcome) return outcome;
        const described = { ...now, file: outcome.done };
        const done = redate ? redate(described) : described;
        return { done: { ...done, notes: stillToTell(done.notes, done.file) } };
      },
    };
  };
}
