/**
 * Something outside Comity stands in the way: no database there, no right to use it, programs of another version.
 * The message says what, and what may be done; whoever runs Comity can mend it, and needs no stack trace for that.
 */
export class SetUpError extends Error {
  override readonly name = "SetUpError";
}
