import { z } from 'zod';
import { failure, success } from '#base/failure.ts';
import { lineText } from '#base/text.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { showableText } from '#tools/place.ts';
import { register } from '#tools/register.ts';

/** Longer Unity YAML says more through the tools that read it. */
const mostYaml = 12_000;
/** Characters of a line that are shown. */
const longestLine = 1000;

export const readFileTool = register({
  name: 'read_file',
  title: { en: 'Read a file', zh: '读取文件' },
  description:
    'The lines of a text file with their numbers: scripts, shaders, documents, settings. Long scenes and prefabs are refused without a range: scene_outline and game_object tell what is in them.',
  args: z.object({
    path: z.string().max(1000).describe('Project path.'),
    from: z.number().int().min(1).optional().describe('First line, counted from 1.'),
    to: z.number().int().min(1).optional().describe('Last line.'),
  }),
  writes: 'nothing',
  async run(ctx, { path, from = 1, to }, signal) {
    const current = await showableText(ctx, path, signal);
    if (!current.ok) return current;
    const { text, lines } = current.value;
    const count = lines.starts.length;
    if (from > count || (to !== undefined && to < from))
      return failure('bad-range', `${path} has ${count} lines`, 'Take `from` and `to` within them, `from` first.');
    if (fileKind(path) === 'yaml' && text.length > mostYaml && to === undefined)
      return failure(
        'long-yaml',
        `${path} is ${text.length} characters of YAML`,
        'Take scene_outline, game_object or read_material, or name a range of lines with `to`.',
      );
    const last = Math.min(to ?? count, count);
    const rows = Array.from({ length: last - from + 1 }, (_, index) => {
      const line = lineText(lines, text, from - 1 + index);
      return `${from + index}| ${line.length > longestLine ? `${line.slice(0, longestLine)}…` : line}`;
    });
    return success({ head: `${current.value.path}: lines ${from}-${last} of ${count}`, rows });
  },
});
