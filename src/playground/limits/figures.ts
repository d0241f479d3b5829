/** Discord's numbers, in one place. */

/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;

export const INTERACTION = {
  firstAnswer: 3 * SECOND,
  token: 15 * MINUTE,
  /** So long a person looks whether anything changes once a use was acknowledged: not Discord's, but the playground's. */
  look: 5 * SECOND,
} as const;

export const MESSAGE = {
  content: 2000,
  embeds: 10,
  rows: 5,
  files: 10,
  /** Bytes of one file; an interaction says so too. */
  fileBytes: 10 * 1024 * 1024,
  nonce: 25,
  /** How long a nonce stands for its message; Discord says a few minutes. */
  nonceKept: 5 * MINUTE,
  mentions: 100,
} as const;

/** Characters of a file's name. */
export const FILE_NAME = 260;

export const THREAD = { name: 100 } as const;

/** Characters of an address, and the largest colour. */
export const URL_MAX = 2048;
export const COLOR_MAX = 0xffffff;

export const EMBED = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  /** Characters over all embeds of a message. */
  total: 6000,
} as const;

export const COMPONENT = {
  /** Nested ones counted too, in a message of Components V2. */
  total: 40,
  /** Characters over all text displays of a message. */
  text: 4000,
  customId: 100,
  label: 80,
  url: 512,
  rowButtons: 5,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  sectionTexts: 3,
  galleryItems: 10,
  altText: 1024,
  fileTypes: 10,
} as const;

export const MODAL = {
  title: 45,
  components: 5,
  label: 45,
  description: 100,
  placeholder: 100,
  value: 4000,
  files: 10,
  /** Of radio buttons or checkboxes in one group. */
  boxes: 10,
} as const;

export const COMMAND = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  optionText: 6000,
  /** Characters of names, descriptions and values in one command. */
  total: 8000,
  slash: 100,
  userMenu: 15,
  messageMenu: 15,
} as const;

/** Of this server: bytes of what its page sends, a file in base64 with room for what goes with it. */
export const PAGE = { bodyBytes: 15 * 1024 * 1024 } as const;

export const REST = { requestsPerSecond: 50, bodyBytes: 25 * 1024 * 1024, page: 100, pageByDefault: 50 } as const;

export const GATEWAY = {
  heartbeat: 41_250,
  sendsPerMinute: 120,
  frameBytes: 4096,
  identifies: 1000,
  identifiesReset: 24 * 60 * MINUTE,
  /** Events kept for a bot that is away; a session with more is not worth resuming. Discord does not say how many. */
  kept: 5000,
  /** How long a bot may be away and still resume; Discord does not say. */
  resumable: 3 * MINUTE,
  /** Members in one answer, for a bot that may not list them all. */
  members: 100,
  /** Bytes from which a frame is not even read. */
  largestFrame: 1024 * 1024,
} as const;
