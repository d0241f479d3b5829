/** Who the bot is, and where its gateway stands. */
import type {
  RESTGetAPICurrentUserGuildsResult,
  RESTGetAPICurrentUserResult,
  RESTGetAPIGatewayBotResult,
  RESTGetAPIOAuth2CurrentApplicationResult,
  RESTGetAPIUserResult,
  RESTGetCurrentApplicationResult,
} from "discord-api-types/v10";
import { refusal } from "../api-error.ts";
import type { Budget } from "../gateway/budget.ts";
import { permissionsOf } from "../permissions.ts";
import { userOf } from "../world.ts";
import type { Answer, Call, Route } from "./route.ts";

const gateway = ({ world }: Call, budget: Budget): Answer<RESTGetAPIGatewayBotResult> => ({
  body: { url: world.address.replace("http", "ws"), shards: 1, session_start_limit: budget.read() },
});

const self = ({ world }: Call): Answer<RESTGetAPICurrentUserResult> => ({ body: world.bot });

function user({ world, param }: Call): Answer<RESTGetAPIUserResult> {
  const found = userOf(world, param("user"));
  if (!found) throw refusal.unknownUser();
  return { body: found };
}

const guilds = ({ world }: Call): Answer<RESTGetAPICurrentUserGuildsResult> => ({
  body: [...world.guilds.values()].map((home) => {
    const { id, name, icon, banner, owner_id, features } = home.guild;
    const permissions = String(permissionsOf(home, world.bot.id));
    return { id, name, icon, banner, owner: owner_id === world.bot.id, features, permissions };
  }),
});

const application = ({ world }: Call): Answer<RESTGetCurrentApplicationResult> => ({ body: world.application });
const oauth2 = ({ world }: Call): Answer<RESTGetAPIOAuth2CurrentApplicationResult> => ({ body: world.application });

/** @param budget how many sessions may still be begun today */
export const identityRoutes = (budget: Budget): Route[] => [
  { method: "GET", path: "/gateway/bot", answer: (call) => gateway(call, budget) },
  { method: "GET", path: "/users/@me", answer: self },
  { method: "GET", path: "/users/:user", answer: user },
  { method: "GET", path: "/users/@me/guilds", answer: guilds },
  { method: "GET", path: "/applications/@me", answer: application },
  { method: "GET", path: "/oauth2/applications/@me", answer: oauth2 },
];
