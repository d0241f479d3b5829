/** Moderators' work on articles, put together of the store, the library and whatever reads articles. */
import type { Library } from "../answer/library.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import type { Store } from "../store/store.ts";
import { type Adding, adding } from "./adding/adding.ts";
import { describing } from "./drafts/describing.ts";
import { drafting } from "./drafts/drafting.ts";
import type { Editorial } from "./editorial.ts";
import { gapsIn } from "./gaps.ts";
import { circulating } from "./in-service/circulating.ts";
import { openService } from "./in-service/service.ts";
import { inTurn } from "./in-turn.ts";
import { settingsIn } from "./settings.ts";

export interface EditorialParts extends Omit<Adding, "store" | "library"> {
  store: Store;
  library: Library;
}

export async function openEditorial(parts: EditorialParts): Promise<Editorial> {
  const { store, library } = parts;
  const known = await settingsIn(store);
  const service = openService(store, library);
  const turn = inTurn();
  const add = adding(parts);

  /** What an owner publishes is built on all that is published, by whichever process. */
  async function catchUpFor(owner: string): Promise<void> {
    await service.catchUp(owner);
    if (owner !== EVERYONE) await turn(EVERYONE, () => service.catchUp(EVERYONE));
  }

  return {
    add: (owner, upload, heading, by) =>
      turn(owner, async () => {
        await catchUpFor(owner);
        return add(owner, upload, heading, by);
      }),
    ...drafting({ store, library, inTurn: turn, describe: describing(parts), catchUp: service.catchUp }),
    ...circulating({ store, library, inTurn: turn, service }),
    ...gapsIn(store),

    settings: known.settings,
    changeSettings: (owner, change, by, what) => turn(owner, () => known.change(owner, change, by, what)),
    audit: (owner, most) => store.auditLines(owner, most),
    record: (owner, deed) => store.audit(owner, deed),
    async catchUp() {
      for (const owner of await store.owners()) await turn(owner, () => service.catchUp(owner));
      await known.catchUp();
    },
  };
}
