/** Discord's refusals: an HTTP status, a code of its own, and for a refused form which field broke which rule. */
import { RESTJSONErrorCodes } from "discord-api-types/v10";

/** Nested as the body is; a leaf is `{ _errors: [{ code, message }] }`. */
export interface FieldErrors {
  _errors?: { code: string; message: string }[];
  [field: string]: FieldErrors | { code: string; message: string }[] | undefined;
}

export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FieldErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FieldErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): { code: number; message: string; errors?: FieldErrors } {
    return { code: this.code, message: this.message, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

const Code = RESTJSONErrorCodes;
const NO_CODE = 0;

/** One field that broke one rule. */
export function invalidField(path: readonly (string | number)[], code: string, message: string): ApiError {
  const leaf: FieldErrors = { _errors: [{ code, message }] };
  const errors = path.reduceRight<FieldErrors>((inner, key) => ({ [key]: inner }), leaf);
  return invalidForm(errors);
}

/** A form that broke rules, each at its field. */
export const invalidForm = (errors: FieldErrors): ApiError =>
  new ApiError(400, Code.InvalidFormBodyOrContentType, "Invalid Form Body", errors);

/** Refusals without particulars, by name. */
export const refusal = {
  unauthorized: () => new ApiError(401, NO_CODE, "401: Unauthorized"),
  forbidden: () => new ApiError(403, NO_CODE, "403: Forbidden"),
  noRoute: () => new ApiError(404, NO_CODE, "404: Not Found"),
  wrongMethod: () => new ApiError(405, NO_CODE, "405: Method Not Allowed"),
  badJson: () => new ApiError(400, Code.RequestBodyContainsInvalidJSON, "The request body contains invalid JSON."),
  tooLarge: () => new ApiError(413, Code.RequestEntityTooLarge, "Request entity too large"),
  unknownChannel: () => new ApiError(404, Code.UnknownChannel, "Unknown Channel"),
  unknownGuild: () => new ApiError(404, Code.UnknownGuild, "Unknown Guild"),
  unknownMember: () => new ApiError(404, Code.UnknownMember, "Unknown Member"),
  unknownUser: () => new ApiError(404, Code.UnknownUser, "Unknown User"),
  unknownMessage: () => new ApiError(404, Code.UnknownMessage, "Unknown Message"),
  unknownWebhook: () => new ApiError(404, Code.UnknownWebhook, "Unknown Webhook"),
  unknownInteraction: () => new ApiError(404, Code.UnknownInteraction, "Unknown interaction"),
  unknownCommand: () => new ApiError(404, Code.UnknownApplicationCommand, "Unknown application command"),
  alreadyAcknowledged: () =>
    new ApiError(400, Code.InteractionHasAlreadyBeenAcknowledged, "Interaction has already been acknowledged."),
  invalidWebhookToken: () => new ApiError(401, Code.InvalidWebhookToken, "Invalid Webhook Token"),
  missingAccess: () => new ApiError(403, Code.MissingAccess, "Missing Access"),
  missingPermissions: () => new ApiError(403, Code.MissingPermissions, "Missing Permissions"),
  notTheAuthor: () =>
    new ApiError(403, Code.CannotEditMessageAuthoredByAnotherUser, "Cannot edit a message authored by another user"),
  emptyMessage: () => new ApiError(400, Code.CannotSendAnEmptyMessage, "Cannot send an empty message"),
  replyWithoutHistory: () =>
    new ApiError(
      403,
      Code.CannotReplyWithoutPermissionToReadMessageHistory,
      "Cannot reply without permission to read message history",
    ),
  threadExists: () =>
    new ApiError(400, Code.ThreadAlreadyCreatedForMessage, "A thread has already been created for this message"),
  tooManyCommands: (limit: number) =>
    new ApiError(
      400,
      Code.MaximumNumberOfApplicationCommandsReached,
      `Maximum number of application commands reached (${limit}).`,
    ),
} as const;
