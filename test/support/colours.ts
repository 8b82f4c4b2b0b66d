// Contrast of two colours as WCAG 2.2 computes it.

export type Tokens = Readonly<Record<string, string>>;

/** The colours that a rule gives to tokens: `--ink: #1b1f24` under `ink`. @throws Error where there is no such rule. */
export function tokensOf(css: string, selector: string): Tokens {
  const start = css.indexOf(selector);
  if (start === -1) throw new Error(`no rule for ${selector}`);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  const found = [...body.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/g)];
  return Object.fromEntries(found.map(([, name = "", colour = ""]): [string, string] => [name, colour]));
}

/** From 1 (the same) to 21 (black and white). @throws Error for what is no colour. */
export function contrast(one: string | undefined, other: string | undefined): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string | undefined): number {
  const parts = /^#(..)(..)(..)$/.exec(colour ?? "");
  if (parts === null) throw new Error(`not a colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
