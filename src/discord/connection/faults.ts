/** What an error means for whoever was about to answer. */
import { DiscordAPIError, HTTPError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";

/**
 * gone: too late, answered already, or deleted meanwhile: nothing left to do.
 * refused: this body is not taken, another might be.
 * forbidden: nothing may be said there.
 * failed: Discord could not be reached, or answered something else.
 * ours: nothing of Discord's; a mistake of this program.
 */
type Fault = "gone" | "refused" | "forbidden" | "failed" | "ours";

const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
]);
const REFUSED = new Set<number | string>([
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
  RESTJSONErrorCodes.CannotReferenceAMessageWithoutPermissionToReadMessageHistory,
]);

/** Codes of the network: ECONNRESET, UND_ERR_SOCKET; not those of Node's own checks, ERR_... */
const NETWORK = /^(?:E(?!RR_)[A-Z]+|UND_ERR_\w+)$/;

function isNetworkFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code } = error as Error & { code?: unknown };
  return error instanceof HTTPError || name === "AbortError" || (typeof code === "string" && NETWORK.test(code));
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof DiscordAPIError)) return isNetworkFault(error) ? "failed" : "ours";
  if (GONE.has(error.code)) return "gone";
  if (REFUSED.has(error.code) || error.status === 400) return "refused";
  return error.status === 403 ? "forbidden" : "failed";
}

/**
 * For the log: code and what is wrong with which field. Never the address, in which an interaction's token stands, and never the
 * body, in which the user's words stand.
 */
export function briefly(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError)
    return {
      code: error.code,
      status: error.status,
      method: error.method,
      wrong: "errors" in error.rawError ? error.rawError.errors : error.rawError,
    };
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { thrown: String(error) };
}
