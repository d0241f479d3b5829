/** `npm run deploy`: tells Discord which commands there are. */
import { commands } from "../../commands/index.ts";
import type { Config } from "../config.ts";
import { deploy } from "../discord/connection/deploy.ts";

export async function deployCommands(_args: string[], { token, api }: Config): Promise<number> {
  if (!token) {
    console.error("DISCORD_TOKEN: not set; commands are deployed with the bot's token");
    return 2;
  }
  const { added, changed, removed } = await deploy(commands, { token, ...(api ? { api } : {}) });
  const list = (names: string[]) => names.map((name) => `/${name}`).join(" ") || "none";
  console.log(
    `${commands.length} commands deployed. Added: ${list(added)}. Changed: ${list(changed)}. Removed: ${list(removed)}.`,
  );
  return 0;
}
