/** What moderators do, without Discord: newsrooms on a folder, as each process has one of its own. The matcher is off. */

import { createHash } from "node:crypto";
import { afterEach } from "vitest";
import { type Newsroom, openNewsroom } from "../../src/editorial/open-newsroom.ts";
import { openEnglish } from "../../src/knowledge/english.ts";
import type { Draft } from "../../src/store/store.ts";
import { KNOWLEDGE } from "../knowledge/shipped.ts";
import { ANNA, SERVER } from "../store/fixture.ts";

const open: Newsroom[] = [];
afterEach(async () => {
  for (const newsroom of open.splice(0)) await newsroom.close();
});

export async function newsroomOn(dataDir: string): Promise<Newsroom> {
  const opened = await openNewsroom({ folder: KNOWLEDGE, english: openEnglish() }, dataDir);
  if (opened.outcome === "problems") throw new Error("the shipped knowledge has problems");
  open.push(opened);
  return opened;
}

/** An article of that title, unlike all others. */
export const articleOn = (title: string, day = "14 May 2025"): string => {
  const words = createHash("sha512").update(title).digest("hex").match(/.{4}/g)?.join(" ");
  return (
    `${title}\n\nTHIMPHU, ${day} (Himalaya Wire) - The Working Party on the accession of Bhutan met in Geneva on Monday, says ${title}.\n` +
    `Only ${title} tells of ${words}.\n`
  );
};

export const uploadOf = (text: string, name = "article.txt") => ({ name, bytes: Buffer.from(text) });

/** @throws if it does not come in */
export async function added({ editorial }: Newsroom, text: string, owner = SERVER, name?: string): Promise<Draft> {
  const outcome = await editorial.add(owner, uploadOf(text, name), {}, ANNA);
  if ("undone" in outcome) throw new Error(outcome.undone.name);
  return outcome.done;
}

/** @returns the id of the source */
export async function published(newsroom: Newsroom, text: string, owner = SERVER): Promise<string> {
  const draft = await added(newsroom, text, owner);
  const outcome = await newsroom.editorial.publish(owner, draft.id, ANNA);
  if ("undone" in outcome) throw new Error(outcome.undone.name);
  return outcome.done.source;
}

/** Titles of what a server's answers are made of, beside the shipped knowledge. */
export const serving = ({ library }: Newsroom, ids: readonly string[], owner = SERVER): string[] =>
  ids.flatMap((id) => library.answersFor(owner).source(id)?.title ?? []);
