/** Colours, as far as it takes to see that text has that of its ground. */

export type Rgb = [red: number, green: number, blue: number];

export const WHITE: Rgb = [255, 255, 255];
const NAMED: Record<string, Rgb> = {
  white: WHITE,
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  black: [0, 0, 0],
};
/** Closer than this in each part, two colours can't be told apart at a glance. */
const ALIKE = 24;

/** @returns the colour, "none" for a transparent one, undefined for what isn't understood */
export function colourOf(value: string): Rgb | "none" | undefined {
  const text = value.trim().toLowerCase();
  if (text === "transparent") return "none";
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex) {
    const step = hex.length / 3;
    const part = (i: number) => Number.parseInt(hex.slice(i * step, (i + 1) * step).padStart(2, hex[i]), 16);
    return [part(0), part(1), part(2)];
  }
  const numbers = /^rgba?\(([\d\s,./%]{5,60})\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number.parseFloat);
  if (!numbers || numbers.length < 3) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return alpha < 0.1 ? "none" : [red, green, blue];
}

export const areAlike = (one: Rgb, other: Rgb): boolean =>
  one.every((part, i) => Math.abs(part - (other[i] ?? 0)) <= ALIKE);
