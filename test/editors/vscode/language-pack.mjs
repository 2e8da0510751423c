// A language pack that translates nothing of VS Code itself: with it the editor believes that it speaks Simplified Chinese, and
// takes the Chinese texts of extensions. The real one is no npm package.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Write it; answers its folder and manifest. */
export function chineseLanguagePack(workplace) {
  const folder = join(workplace.folder, 'language-pack');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'language-pack-zh',
    publisher: 'scenewright-test',
    version: '1.0.0',
    engines: { vscode: '*' },
    categories: ['Language Packs'],
    contributes: {
      localizations: [
        {
          languageId: 'zh-cn',
          languageName: 'Chinese Simplified',
          localizedLanguageName: '中文(简体)',
          translations: [{ id: 'vscode', path: './main.i18n.json' }],
        },
      ],
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.i18n.json'), JSON.stringify({ version: '1.0.0', contents: {} }));
  return folder;
}
