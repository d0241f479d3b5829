/** What a renderer is given beside the outcome: to whom it is shown, in which manner, and how to make buttons. */

import type { ButtonIds } from "../buttons/button-id.ts";
import { type Asker, type Command, isShareable, type Request } from "../command/command.ts";
import type { Surface } from "../limits.ts";
import { BUTTON_LABEL } from "../limits.ts";
import { label } from "./clip.ts";
import type { Button } from "./page.ts";

export interface Audience {
  private: boolean;
  asker: Asker;
  /** It was private, and somebody shared it. */
  shared?: true;
  /** It is private, and its asker has shared it: once is enough. */
  posted?: true;
}

/** `short` ends in **More**, `whole` shows what fits a message, `why` shows how the answer came about. */
export type Manner = "short" | "whole" | "why";

export interface Desk {
  audience: Audience;
  manner: Manner;
  /** What made the outcome; absent where no button can make it again. */
  request?: Request;
  /** A form that was filled in wrongly, with what was typed. */
  again?: Request;
  /** Where a list goes on. */
  from: number;
  ids: ButtonIds;
  commands: readonly Command[];
  /** What an economy is called, by its id. */
  economyName(id: string): string;
  surface: Surface;
  now: Date;
}

export const button = (id: string, text: string, style: Button["style"] = "secondary"): Button => ({
  id,
  label: label(text, BUTTON_LABEL),
  style,
});

/** Opens the form once more, with what was typed. */
export const againButton = (again: Request, { ids }: Pick<Desk, "ids">): Button =>
  button(ids.encode({ verb: "fill", request: again }), "Go on with what I typed", "primary");

/** **Share in channel** while it is private, **Remove** once it is public. */
export function placeButtons({ audience, request, ids, commands }: Desk): Button[] {
  if (!audience.private) return [button(ids.encode({ verb: "remove", argument: audience.asker.id }), "Remove")];
  const command = commands.find(({ name }) => name === request?.command);
  // in a direct conversation there is nobody to share it with
  if (!request || !command || !isShareable(command) || audience.asker.server === undefined) return [];
  if (audience.posted) return [{ ...button("posted", "Shared in channel"), disabled: true }];
  return [button(ids.encode({ verb: "share", request }), "Share in channel", "primary")];
}
