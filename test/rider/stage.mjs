// What all stages have in common.

/** Thrown where something that a stage needs cannot be had on this machine. */
export class Unavailable extends Error {}

/** Collects what a stage finds; `tell` gets each line. */
export function createChecker(tell) {
  const failures = [];
  let checks = 0;
  return {
    failures,
    count: () => checks,
    /** State that something holds. */
    check(what, ok, detail) {
      checks++;
      const why = detail === undefined || detail === '' ? '' : `: ${detail}`;
      if (!ok) failures.push(`${what}${why}`);
      tell(`${ok ? 'ok   ' : 'FAIL '} ${what}${ok ? '' : why}`);
    },
    /** State that a list of problems is empty. */
    none(what, problems) {
      checks++;
      failures.push(...problems.map((problem) => `${what}: ${problem}`));
      tell(`${problems.length === 0 ? 'ok   ' : 'FAIL '} ${what}`);
      for (const problem of problems) tell(`       ${problem}`);
    },
    /** Take over the lines of a program that prints `ok …` and `FAIL …`. */
    take({ stdout, stderr, status, error }) {
      const lines = stdout.split('\n').filter((line) => /^(?:ok|FAIL) /.test(line));
      for (const line of lines) {
        checks++;
        if (line.startsWith('FAIL')) failures.push(line.slice(5).trim());
        tell(line.startsWith('ok') ? `ok    ${line.slice(5)}` : line.replace(/^FAIL */, 'FAIL  '));
      }
      const ended = status === 0 || lines.some((line) => line.startsWith('FAIL'));
      if (ended && lines.length > 0) return;
      this.check('the program ends well', false, error?.message ?? `exit code ${status}\n${stdout}\n${stderr}`.trim());
    },
  };
}
