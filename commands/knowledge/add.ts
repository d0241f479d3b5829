import type { Call, Command } from "../../src/discord/command/command.ts";
import type { Failure } from "../../src/discord/command/failure.ts";
import type { Heading, Upload } from "../../src/editorial/editorial.ts";
import { shownDraft } from "../drafts/shown.ts";
import { serverOf } from "../options.ts";

/** Text as a person pasted it: both fields of the form, one after the other. */
const pasted = (call: Call): Upload | undefined => {
  const text = [call.get("text"), call.get("more")].filter(Boolean).join("\n");
  return text ? { name: "", bytes: Buffer.from(text) } : undefined;
};

async function uploadOf(call: Call): Promise<{ upload: Upload } | { failure: Failure }> {
  const file = await call.file("file");
  if (file) return file;
  const upload = pasted(call);
  return upload ? { upload } : { failure: { name: "no-article" } };
}

function headingOf(call: Call): Heading {
  const fields = ["publisher", "published", "url"] as const;
  return Object.fromEntries(fields.flatMap((field) => (call.get(field) ? [[field, call.need(field)]] : [])));
}

export const knowledgeAdd = {
  name: "knowledge add",
  description: "Read an article (attached, or pasted in the next step) and take its facts out",
  options: [
    { name: "file", description: "Text, Markdown, HTML or PDF; left out: paste the text", kind: "file" },
    { name: "text", description: "The article's text", kind: "written" },
    { name: "more", description: "Its text goes on", kind: "written" },
    { name: "publisher", description: "Who published it", kind: "written" },
    { name: "published", description: "On which day", kind: "written" },
    { name: "url", description: "Where it stands", kind: "written" },
  ],
  examples: ["/knowledge add"],
  permission: "moderator",
  inServer: true,
  menu: { name: "Add to knowledge", text: "text", file: "file" },
  form: (call) =>
    call.hasFile("file") || call.get("text")
      ? undefined
      : {
          title: "Add an article",
          fields: [
            {
              name: "text",
              label: "Text",
              hint: "Its title first. 4,000 characters go in here.",
              long: true,
              required: true,
            },
            {
              name: "more",
              label: "Text, continued",
              hint: "For a longer article; or attach it as a file.",
              long: true,
            },
            { name: "publisher", label: "Publisher", hint: "For example: Reuters" },
            { name: "published", label: "Date of publication", hint: "10 June 2015" },
            { name: "url", label: "Address", hint: "https://…" },
          ],
        },
  async execute(call) {
    const given = await uploadOf(call);
    if ("failure" in given) return { show: "failure", failure: given.failure };
    const added = await call.editorial.add(serverOf(call), given.upload, headingOf(call), call.asker);
    return "done" in added ? shownDraft(added.done, call) : { show: "failure", failure: added.undone };
  },
} as const satisfies Command;
