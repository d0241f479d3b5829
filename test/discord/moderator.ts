/** What a moderator of the playground does again and again: uses commands, presses buttons, fills in forms, publishes. */
import type { APIMessage } from "discord-api-types/v10";
import { formOf, type Newsroom } from "./newsroom.ts";
import { labelsOf, messageOf, partsOf, textOf } from "./stage.ts";

export const ARTICLE = `Bhutan concludes bilateral talks with three members

THIMPHU, 14 May 2025 (Himalaya Wire) - Bhutan concluded bilateral market access negotiations with three members of the World Trade Organization on Monday, its trade minister said.
The Working Party on the accession of Bhutan will meet again in September 2025.
"We hope to join by the end of 2026," Minister Namgyal Dorji told reporters.
India objected to Bhutan's draft tariff schedule in March 2025, according to the minister.
`;

export const fileOf = (text: string | Buffer, name = "article.txt", contentType = "text/plain") => ({
  name,
  contentType,
  base64: Buffer.from(text).toString("base64"),
});

type Options = Parameters<Newsroom["people"]["slash"]>[3];

/** @param newsroom as it is at that moment */
export function moderatorIn(newsroom: () => Newsroom) {
  const use = (command: string, options: Options = {}, person = "moderator") =>
    newsroom().people.slash(person, "general", command, options);
  const press = async (message: APIMessage, label: string) =>
    messageOf(await newsroom().press("moderator", message, label));
  const add = async (text: string | Buffer = ARTICLE, name?: string, contentType?: string) =>
    messageOf(await use("/knowledge add", { file: fileOf(text, name, contentType) }));
  /** Publishes a draft, whether all its facts were looked at or not. */
  const publish = async (draft: APIMessage) => {
    const page = await press(draft, "Publish");
    return labelsOf(page).includes("Publish anyway") ? press(page, "Publish anyway") : page;
  };
  return {
    use,
    press,
    add,
    publish,
    published: async (text = ARTICLE) => publish(await add(text)),
    read: async (command: string, options: Options = {}, person?: string) =>
      textOf(messageOf(await use(command, options, person))),
    /** Opens a form by a button and fills it in; what is left out stays as it stands there. */
    fill: async (message: APIMessage, label: string, values: Record<string, string>) =>
      messageOf(await newsroom().fill("moderator", message, label, values)),
    /** What stands in the fields of the form that a button opens. */
    fields: async (message: APIMessage, label: string) =>
      formOf(await newsroom().press("moderator", message, label)).fields,
    /** The page of the fact whose quotation begins so. */
    async factOf(draft: APIMessage, beginning: string) {
      let page = await press(draft, "Look through");
      const isIt = () => partsOf(page).some(({ content = "" }) => content.includes(`**${beginning}`));
      while (!isIt() && labelsOf(page).includes("Next")) page = await press(page, "Next");
      return page;
    },
  };
}
