/** Makes the playground as it was at the start: the conversation goes, its servers, people and commands stay. */
import { forgetAll } from "./interactions.ts";
import { withdraw } from "./posts.ts";
import { closeThread } from "./threads.ts";
import { isThread, type World } from "./world.ts";

/** Threads go with all that was said. */
export function startOver(world: World): void {
  for (const post of [...world.posts.values()]) withdraw(world, post);
  for (const channel of [...world.channels.values()]) {
    channel.last_message_id = null;
    if (isThread(channel)) closeThread(world, channel);
  }
  forgetAll(world);
  world.files.clear();
  world.openedCommands.clear();
}
