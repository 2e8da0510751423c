/** The system's code of a failed call (`EACCES`, `ENOSPC` …), `''` when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
