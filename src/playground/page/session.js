/** Who one is on the page, where, and what is there: one value that its parts share. */

const address = new URL(location.href);

export const session = {
  as: address.searchParams.get("as") ?? "member",
  /** Id of the open channel; until the state is there, what the address names. */
  channel: address.searchParams.get("channel"),
  /** Names of the open channel and of the one it is in: a server that starts anew gives new ids. */
  places: [address.searchParams.get("channel")],
  /** As the server last told it: servers, channels, people, the bot. */
  state: undefined,
  /** What the person is offered in the open channel. */
  commands: [],
  /** Id of the message that the next one replies to. */
  replyTo: undefined,
  /** Id of the message that the next text replaces. */
  editing: undefined,
};

const withThreads = (channels) => channels.flatMap((one) => [one, ...one.threads]);
export const allChannels = () => [
  ...session.state.guilds.flatMap(({ channels }) => withThreads(channels)),
  ...session.state.dms,
];

/** The open one. */
export const channel = () => allChannels().find(({ id }) => id === session.channel);

/** Id of the channel that was open, or that the address names; else of the one it was in; else of the first. */
export function wantedChannel() {
  const all = allChannels();
  const known = all.find(({ id }) => id === session.channel);
  const named = session.places.map((place) => all.find(({ name }) => name === place)).find(Boolean);
  return (known ?? named ?? all[0]).id;
}

/** Opens a channel, as far as the session goes. */
export function enterChannel(id) {
  const parent = allChannels().find(({ threads = [] }) => threads.some((thread) => thread.id === id));
  session.channel = id;
  session.places = [channel().name, parent?.name];
}

/** Whether the person may put others' messages in order, on any of their servers. */
export const isModerator = () =>
  session.state.guilds.some(({ channels }) => channels.some(({ mayManage }) => mayManage));

const everyone = () => [session.state.bot, ...session.state.people];

/** The server of the open channel; undefined in a direct conversation. */
const home = () =>
  session.state.guilds.find(({ channels }) => withThreads(channels).some(({ id }) => id === session.channel));

/** What lists of users, roles and channels offer: those of the server one is in. */
export function choices() {
  const { members, channels, roles } = home() ?? { members: [session.state.me.id], channels: [], roles: [] };
  const users = everyone().filter(({ id }) => id === session.state.bot.id || members.includes(id));
  return { users, channels: withThreads(channels), roles };
}

/** Who can be mentioned where one is. */
export const mentionable = () => choices().users;

/** Of all users, roles and channels, by id. */
export const names = () => {
  const all = [...everyone(), ...allChannels(), ...session.state.guilds.flatMap(({ roles }) => roles)];
  return new Map(all.map(({ id, name }) => [id, name]));
};

/** The page's address, with the person and the channel, and nothing to be done again. */
export function addressNow() {
  address.searchParams.set("as", session.as);
  address.searchParams.set("channel", channel().name);
  address.searchParams.delete("try");
  return address;
}

/** What the address asks to be done again. */
export const wantedTries = () => address.searchParams.getAll("try");
