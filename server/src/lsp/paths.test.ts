import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createProjectFiles } from '#adapters/library-files.ts';
import { createPaths } from './paths.ts';

test('paths of the project and of libraries become uris of files', () => {
  const files = createProjectFiles('/games/mine', [{ name: 'The Kit', path: '/shared/kit', without: [] }]);
  const paths = createPaths(files);
  expect(paths.toUri('Assets/A b.cs')).toBe(pathToFileURL('/games/mine/Assets/A b.cs').href);
  expect(paths.toUri('library:The Kit/docs/敵.md')).toBe(pathToFileURL('/shared/kit/docs/敵.md').href);
  expect(paths.toPath(pathToFileURL('/games/mine/Assets/A.cs').href)).toBe('Assets/A.cs');
});
