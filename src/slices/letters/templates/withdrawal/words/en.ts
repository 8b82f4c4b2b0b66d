// What a withdrawal says in English. Assistance no longer needed is told at once: UNCAC art. 46(24).
export const en = {
  title: (number: string) => `Withdrawal of our request ${number}`,
  subject: (matter: string) => `Withdrawal of our request: ${matter}`,
  whole: (number: string, day: string) => `The assistance asked for in our request ${number} of ${day} is no longer needed. The request is withdrawn.`,
  part: (number: string, day: string) => `Of the assistance asked for in our request ${number} of ${day}, the following is no longer needed and is withdrawn:`,
  rest: "What else was asked for is still needed.",
  reason: (reason: string) => `The reason is this: ${reason}`,
  sent: "What you have sent already remains subject to the limits on its use. If you wish it to be returned, please tell us.",
  thanks: "We thank you for what has been done.",
  confirm: "Please confirm that execution has been stopped, and tell us of measures in force that must be lifted.",
};

export type WithdrawalWords = typeof en;
