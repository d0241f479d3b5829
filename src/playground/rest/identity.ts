/** Who the bot is, and where its gateway stands. */
import type { RESTGetAPIGatewayBotResult } from "discord-api-types/v10";
import { refusal } from "../api-error.ts";
import type { Budget } from "../gateway/budget.ts";
import { isDm, userOf } from "../world.ts";
import type { Route } from "./route.ts";

/** @param budget how many sessions may still be begun today */
export function identityRoutes(budget: Budget): Route[] {
  return [
    {
      method: "GET",
      path: "/gateway/bot",
      answer({ world }) {
        const body: RESTGetAPIGatewayBotResult = {
          url: world.address.replace("http", "ws"),
          shards: 1,
          session_start_limit: budget.read(),
        };
        return { body };
      },
    },
    { method: "GET", path: "/users/@me", answer: ({ world }) => ({ body: world.bot }) },
    {
      method: "GET",
      path: "/users/:user",
      answer({ world, param }) {
        const user = userOf(world, param("user"));
        if (!user) throw refusal.unknownUser();
        return { body: user };
      },
    },
    {
      method: "GET",
      path: "/users/@me/guilds",
      answer: ({ world }) => ({
        body: [...world.guilds.values()].map(({ guild: { id, name, icon } }) => ({ id, name, icon })),
      }),
    },
    {
      method: "GET",
      path: "/users/@me/channels",
      answer: ({ world }) => ({ body: [...world.channels.values()].filter(isDm) }),
    },
    { method: "GET", path: "/applications/@me", answer: ({ world }) => ({ body: world.application }) },
    { method: "GET", path: "/oauth2/applications/@me", answer: ({ world }) => ({ body: world.application }) },
  ];
}
