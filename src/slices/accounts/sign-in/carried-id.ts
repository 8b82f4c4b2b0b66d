/** The id of a form that is kept for after the sign-in, or nothing. */
export function carriedId(text: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : "";
}
