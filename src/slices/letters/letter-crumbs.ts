// The way back from a letter's pages to what it hangs on.
import { requestWords } from "../requests/index.ts";
import { pathOf, type LetterHome } from "./letter-home.ts";
import type { LetterWords } from "./words/index.ts";

export function crumbsOf(words: LetterWords, language: Parameters<typeof requestWords>[0], { of, request }: Pick<LetterHome, "of" | "request">): readonly { readonly label: string; readonly to: string }[] {
  const all = of.kind === "request" ? { label: requestWords(language).queue.title, to: "/desk/requests" } : { label: words.information, to: "/desk/information" };
  return [all, { label: request.reference, to: pathOf(of) }, { label: words.letters, to: `${pathOf(of)}/letters` }];
}
