/** The code of an error of the operating system ("ENOENT"); `undefined` for any other. */
export function codeOfSystemError(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
