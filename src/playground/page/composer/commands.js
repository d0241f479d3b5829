/** From what was typed to a command and its options. */

const SLASH = 1;
const SUBCOMMAND = 1;
const GROUP = 2;

/** A command with subcommands is several: each with its own words and fields. */
function variantsOf(
  command,
  words = [command.name],
  options = command.options ?? [],
  description = command.description,
) {
  // what needs a permission changes things
  const isGuarded = (command.default_member_permissions ?? null) !== null;
  const inner = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (inner.length === 0) return [{ name: words.join(" "), description, options, isGuarded }];
  return inner.flatMap((one) => variantsOf(command, [...words, one.name], one.options ?? [], one.description));
}

/** All that can be typed after a slash. */
export const variantsIn = (commands) =>
  commands.filter(({ type }) => type === SLASH).flatMap((command) => variantsOf(command));

/**
 * `/status economy:russia as-of:2010` -> the words, and the options that the variant knows. What stands before the first name belongs to the first
 * option: `/status russia`.
 */
function readTyped(text, variant) {
  const names = variant.options.map(({ name }) => name).join("|");
  if (!names) return [];
  const rest = text.slice(variant.name.length + 1).trim();
  const pattern = new RegExp(`(?:^|\\s)(${names}):\\s*(.*?)(?=\\s(?:${names}):|$)`, "gs");
  const named = [...rest.matchAll(pattern)];
  const unnamed = rest.slice(0, named[0]?.index ?? rest.length).trim();
  return [
    ...(unnamed ? [[variant.options[0].name, unnamed]] : []),
    ...named.map(([, name, value]) => [name, value.trim()]),
  ];
}

/** A command that was typed out, options and all. @returns undefined where it is none of these */
export function typedOut(typed, variants) {
  const variant = variants
    .filter(({ name }) => typed === `/${name}` || typed.startsWith(`/${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return variant && { variant, filled: readTyped(typed, variant) };
}

/** What is wrong with a text that looks like a command and is none. @returns undefined where it is a command, or a text */
export const unknownCommand = (typed, variants) =>
  typed.startsWith("/") && !typedOut(typed, variants) ? `There is no command ${typed.split(/\s/)[0]} here.` : undefined;
