/** Who the bot is, and where its gateway stands. */
import type { RESTGetAPICurrentUserGuildsResult, RESTGetAPIGatewayBotResult } from "discord-api-types/v10";
import { refusal } from "../api-error.ts";
import type { Budget } from "../gateway/budget.ts";
import { permissionsOf } from "../permissions.ts";
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
      answer({ world }) {
        const body: RESTGetAPICurrentUserGuildsResult = [...world.guilds.values()].map((home) => {
          const { id, name, icon, banner, owner_id, features } = home.guild;
          const permissions = String(permissionsOf(home, world.bot.id));
          return { id, name, icon, banner, owner: owner_id === world.bot.id, features, permissions };
        });
        return { body };
      },
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
