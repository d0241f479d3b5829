/** What an error of Discord's API means for whoever was about to answer. */
import { DiscordAPIError } from "discord.js";
import { RESTJSONErrorCodes } from "discord-api-types/v10";

/**
 * gone: too late, answered already, or deleted meanwhile: nothing left to do.
 * refused: this body is not taken, another might be.
 * forbidden: nothing may be said there.
 */
export type Fault = "gone" | "refused" | "forbidden" | "other";

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

export function faultOf(error: unknown): Fault {
  if (!(error instanceof DiscordAPIError)) return "other";
  if (GONE.has(error.code)) return "gone";
  if (REFUSED.has(error.code) || error.status === 400) return "refused";
  return error.status === 403 ? "forbidden" : "other";
}

/** For the log: code and route, never the address, in which an interaction's token stands. */
export function briefly(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status, method: error.method };
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { thrown: String(error) };
}
