/** The part of a text's page on which an article stands. */
export function articleId(number: string): string {
  return `article-${number}`;
}
