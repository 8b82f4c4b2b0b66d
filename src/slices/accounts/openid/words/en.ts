// The English words of signing in with the office's identity provider.
export const en = {
  signInWith: (provider: string) => `Sign in with ${provider}`,
  tryAgain: (provider: string) => `Try again with ${provider}`,
  otherWays: "Other ways to sign in",
  reference: (text: string) => `Reference: ${text}`,
  subject: (provider: string, subject: string) => `${provider} knows you as: ${subject}`,
  noOrigin: {
    title: "This address cannot be signed in at",
    detail: "The provider must know where to send you back to, and this installation does not say where it is published.",
    right: "Whoever runs Comity sets “origin” in the installation file. On the machine itself, use its localhost address.",
  },
  refusals: {
    "provider-away": {
      title: (provider: string) => `${provider} does not answer`,
      detail: "Nothing is wrong with your account here, and nothing was changed.",
      right: "Try again in a few minutes, or sign in another way.",
    },
    "provider-said-no": {
      title: (provider: string) => `${provider} did not sign you in`,
      detail: "It says that the sign-in was declined or broken off.",
      right: "Try again. If it stays, ask those who run it whether you may use Comity.",
    },
    "not-set-up": {
      title: (provider: string) => `Comity and ${provider} do not agree about each other`,
      detail: "One of the two is not set up rightly. Nothing is wrong with your account.",
      right: "Tell whoever runs Comity the reference below, and sign in another way meanwhile.",
    },
    "not-trusted": {
      title: (provider: string) => `The answer of ${provider} could not be trusted`,
      detail: "It failed a check that every answer must pass, so nobody was signed in.",
      right: "Begin again. If it happens twice, tell whoever runs Comity the reference below.",
    },
    "not-begun-here": {
      title: (_provider: string) => "This sign-in is no longer open",
      detail: "It was not begun in this browser, took too long, or has been used already.",
      right: "Begin again here.",
    },
    "no-account": {
      title: (_provider: string) => "No account here is yours",
      detail: "The provider says who you are, but no open account of Comity is linked to that.",
      right: "Ask your administrator to link your account, and give the line below.",
    },
  },
  signedOut: {
    title: "You are signed out",
    state: "Your session has ended. The pages you had open show nothing new any more.",
    stillAt: (provider: string) => `You may still be signed in at ${provider}: whoever uses this browser next could come back as you.`,
    alsoAt: (provider: string) => `Sign out at ${provider} too`,
    notThere: (provider: string) => `${provider} could not be asked to sign you out. Close the browser, or sign out there yourself.`,
    again: "Sign in again",
  },
};

export type OpenidWords = typeof en;
