import type { FileRule, ProjectRule } from './rule.ts';
import { engineApiRules } from './rules/engine-api.ts';
import { fileProblemRules, unreadAssetRule, yamlGrammarRule } from './rules/file-problems.ts';
import { hierarchyRule } from './rules/hierarchy.ts';
import { duplicateGuidRule, missingMetaRule, orphanMetaRule } from './rules/metas.ts';
import { missingScriptRule } from './rules/missing-script.ts';
import { prefabLoopRule } from './rules/prefab-loop.ts';
import { danglingReferenceRule, unresolvedReferencesRule } from './rules/references.ts';

/** Rules that look at one file at a time. */
export const fileRules: readonly FileRule[] = [
  ...fileProblemRules,
  yamlGrammarRule,
  unreadAssetRule,
  danglingReferenceRule,
  missingScriptRule,
  hierarchyRule,
  prefabLoopRule,
  ...engineApiRules,
];

/** Rules that look at the project as a whole. */
export const projectRules: readonly ProjectRule[] = [
  unresolvedReferencesRule,
  duplicateGuidRule,
  missingMetaRule,
  orphanMetaRule,
];
