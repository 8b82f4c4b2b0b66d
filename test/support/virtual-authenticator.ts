// Chromium's own authenticator without a finger: keeps passkeys for one page, and answers as its owner would.
import type { CDPSession, Page } from "playwright-core";

export async function giveAuthenticator(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await session.send("WebAuthn.addVirtualAuthenticator", { options });
  return session;
}
