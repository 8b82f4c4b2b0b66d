// A real browser for journeys and looks: the one from the packages, without the network, closed when the tests end.
import chromium from "@sparticuz/chromium";
import { chromium as driver, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";

const LAUNCH_MS = 60_000;
const STEP_MS = 15_000;
/** The packaged list is for a rented function; a test wants plain Chromium that looks nobody up. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none", "--disable-dev-shm-usage", "--headless=shell"];

let running: Promise<Browser> | undefined;

/** The browser of this test process, started at the first call. Pair with `closeBrowser` in an `after`. */
export async function openBrowser(): Promise<Browser> {
  running ??= launch();
  return running;
}

async function launch(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? (await chromium.executablePath());
  return driver.launch({ executablePath, args: FLAGS, headless: true, timeout: LAUNCH_MS, handleSIGINT: true });
}

export async function closeBrowser(): Promise<void> {
  const browser = await running;
  running = undefined;
  await browser?.close();
}

export type Visit = BrowserContextOptions & { readonly script?: boolean };

/** Runs one visit in a context of its own (cookies, size), by default without script, as the public pages must work. */
export async function visit<T>(options: Visit, steps: (context: BrowserContext) => Promise<T>): Promise<T> {
  const { script = false, ...rest } = options;
  const browser = await openBrowser();
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...rest, javaScriptEnabled: script });
  context.setDefaultTimeout(STEP_MS);
  try {
    return await steps(context);
  } finally {
    await context.close();
  }
}
