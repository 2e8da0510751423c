import type { CheckRow } from '@scenewright/protocol';
import { fileRules, projectRules } from './rules.ts';

/** The rows as a SARIF 2.1.0 log (OASIS standard), which code hosts show beside the code. */
export function sarifLog(rows: readonly CheckRow[], version: string): unknown {
  const distinct = new Map([...fileRules, ...projectRules].map((rule) => [rule.code, rule]));
  const rules = [...distinct.values()].map(({ code, description, severity }) => ({
    id: code,
    shortDescription: { text: description },
    defaultConfiguration: { level: levels[severity] },
  }));
  const results = rows.map((row) => ({
    ruleId: row.code,
    level: levels[row.severity],
    message: { text: row.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(row.path), uriBaseId: 'PROJECT' },
          region: { startLine: row.line, startColumn: row.column, endLine: row.endLine, endColumn: row.endColumn },
        },
      },
    ],
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Scenewright', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
