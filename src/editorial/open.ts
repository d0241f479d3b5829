/** Moderators' work on articles, put together of the store, the library and whatever reads articles. */
import type { Library } from "../answer/library.ts";
import { EVERYONE } from "../knowledge/owner.ts";
import type { Store } from "../store/store.ts";
import { type Adding, adding } from "./adding.ts";
import { circulating } from "./circulating.ts";
import { describing } from "./describing.ts";
import { drafting } from "./drafting.ts";
import type { Editorial } from "./editorial.ts";
import { houseRules } from "./house-rules.ts";
import { inTurn } from "./in-turn.ts";
import { missing } from "./missing.ts";
import { openService } from "./service.ts";

export interface EditorialParts extends Omit<Adding, "store" | "library"> {
  store: Store;
  library: Library;
}

export async function openEditorial(parts: EditorialParts): Promise<Editorial> {
  const { store, library } = parts;
  const rules = await houseRules(store);
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
    ...missing(store),

    settings: rules.settings,
    changeSettings: (owner, change, by, what) => turn(owner, () => rules.change(owner, change, by, what)),
    audit: (owner, most) => store.auditLines(owner, most),
    record: (owner, deed) => store.audit(owner, deed),
    async catchUp() {
      for (const owner of await store.owners()) await turn(owner, () => service.catchUp(owner));
      await rules.catchUp();
    },
  };
}
