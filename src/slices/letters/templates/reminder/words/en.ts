// What a reminder says in English. A State that asks how its request stands is to be answered: UNCAC art. 46(24).
export const en = {
  title: (number: string) => `Reminder: our request ${number}`,
  subject: (matter: string) => `Reminder of our request: ${matter}`,
  sent: (number: string, day: string) => `We refer to our request ${number} of ${day}.`,
  theirs: (number: string) => `You keep it as ${number}.`,
  before: (days: string) => `We wrote about it on ${days}.`,
  open: "To our knowledge the following has not come yet:",
  nothing: "To our knowledge no answer has come yet.",
  hearing: (day: string) => `The matter is before the court on ${day}.`,
  asks: "We should be grateful to learn how the request stands, when an answer may be expected, and whether anything is needed from us. What is ready may be sent before the rest.",
  contact: (contact: string) => `Your answer will reach us at:\n${contact}`,
};

export type ReminderWords = typeof en;
