export function startServer(_words: readonly string[]): void {}
