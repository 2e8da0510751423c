import { failure, type Result, success } from '#base/failure.ts';

const maximumLength = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const refused = /[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** Check a name for a new file, ending left out: it must be usable on every system that the project is checked out on. */
export function checkFileName(name: string): Result<string> {
  const wrong = (why: string) =>
    failure(
      'bad-name',
      `'${name.slice(0, maximumLength)}' cannot name a file: ${why}`,
      'Give another name with --name.',
    );
  if (name === '') return wrong('it is empty');
  if (name.length > maximumLength) return wrong(`it is longer than ${maximumLength} characters`);
  if (refused.test(name)) return wrong('it has a character that file systems refuse or that hides others');
  if (/^[.\s]|[.\s]$/.test(name)) return wrong('it begins or ends with a dot or a space');
  if (deviceNames.test(name)) return wrong('it is a device name on Windows');
  return success(name);
}

/** `name`, or `name 1`, `name 2` … as Unity counts, until `isTaken` lets it through. Case is ignored, as on Windows. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let count = 0; ; count++) {
    const candidate = count === 0 ? name : `${name} ${count}`;
    if (!isTaken(candidate)) return candidate;
  }
}
