/** Round pictures with initials, drawn here: nothing is fetched from elsewhere. To be imported before the components, which read it once. */

const initials = (name) =>
  name
    .split(/\s+/)
    .map(([first]) => first)
    .join("")
    .slice(0, 2)
    .toUpperCase();

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function drawn(name, ground) {
  const text = `<text x="20" y="25.5" text-anchor="middle" font-family="sans-serif" font-size="15" font-weight="600" fill="#fff">${escaped(initials(name))}</text>`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${ground}"/>${text}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

const GROUNDS = { person: "#4e5d94", bot: "#8a4b2f" };

/** @returns an address of a picture */
export const avatarOf = ({ username, global_name, bot }) =>
  drawn(global_name ?? username, bot ? GROUNDS.bot : GROUNDS.person);

globalThis.$discordMessage = { avatars: { default: drawn("?", GROUNDS.person) } };
