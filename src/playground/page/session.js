/** Who one is on the page, where, and what is there: one value that its parts share. */

const address = new URL(location.href);

/** The name of a channel, or its id, until the state is there. */
export const session = {
  as: address.searchParams.get("as") ?? "member",
  channel: address.searchParams.get("channel"),
  /** As the server last told it: servers, channels, people, the bot. */
  state: undefined,
  /** What the person is offered in the open channel. */
  commands: [],
  /** Id of the message that the next one replies to. */
  replyTo: undefined,
  /** Id of the message that the next text replaces. */
  editing: undefined,
};

export const allChannels = () => [
  ...session.state.guilds.flatMap(({ channels }) => channels.flatMap((one) => [one, ...one.threads])),
  ...session.state.dms,
];

/** The open one. */
export const channel = () => allChannels().find(({ id }) => id === session.channel);

/** Id of the channel that was open, or that the address names; else of the first. */
export const wantedChannel = () =>
  (allChannels().find(({ id, name }) => id === session.channel || name === session.channel) ?? allChannels()[0]).id;

export const mentionable = () => [session.state.bot, ...session.state.people];

/** The server of the open channel; undefined in a direct conversation. */
const guild = () =>
  session.state.guilds.find(({ channels }) =>
    channels.some(({ id, threads }) => id === session.channel || threads.some((one) => one.id === session.channel)),
  );

/** What lists of users, roles and channels offer: what there is in the open channel's server. */
export const choices = () => ({
  users: mentionable(),
  channels: guild()?.channels ?? [],
  roles: guild()?.roles ?? [],
});

/** Of users, roles and channels, by id. */
export function names() {
  const roles = session.state.guilds.flatMap((one) => one.roles);
  return new Map([...mentionable(), ...allChannels(), ...roles].map(({ id, name }) => [id, name]));
}

/** The page's address, with the person and the channel, and nothing to be done again. */
export function addressNow() {
  address.searchParams.set("as", session.as);
  address.searchParams.set("channel", channel().name);
  address.searchParams.delete("try");
  return address;
}

/** What the address asks to be done again. */
export const wantedTries = () => address.searchParams.getAll("try");
