/** File name endings whose comments begin with a number sign; all other kinds that we know take slashes. */
const numberSign = /\.(?:py|sh|ya?ml|unity|prefab|asset|mat|rsp)$/;

/** A piece of another file as comments, for models that know one file only. */
export function commented(path: string, text: string): string {
  const sign = numberSign.test(path) ? '#' : '//';
  const lines = [path, ...text.trimEnd().split('\n')];
  return `${lines.map((line) => `${sign} ${line}`.trimEnd()).join('\n')}\n`;
}
