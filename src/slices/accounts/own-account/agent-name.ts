// What a browser calls itself, cut down to what its owner knows it by. It is its own word and proves nothing.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b|\biPad\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** Empty where it names nothing that is known. */
export function agentName(agent: string): { readonly browser: string; readonly system: string } {
  const first = (known: typeof BROWSERS) => known.find(([pattern]) => pattern.test(agent))?.[1] ?? "";
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
