// The English words of the desk's pages on letters. What letters themselves say stands with their frame and templates.
export const en = {
  audit: {
    "letter.made": "made a letter",
    "letter.read": "read a letter",
    "letter.signed": "signed a letter",
    "letter.withdrawn": "withdrew a letter",
    "letter.despatched": "sent a letter",
    "override.asked": "asked to name a basis that is not held",
    "override.agreed": "agreed to name a basis that is not held",
  },
};

export type LetterWords = typeof en;
