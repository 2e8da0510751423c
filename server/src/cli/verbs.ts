import type { AnyVerb } from './verb.ts';
import { askVerb } from './verbs/ask.ts';
import { checkVerb } from './verbs/check.ts';
import { completeVerb } from './verbs/complete.ts';
import { doctorVerb } from './verbs/doctor.ts';
import { evalVerb } from './verbs/eval.ts';
import { generateVerb } from './verbs/generate.ts';
import { hoverVerb } from './verbs/hover.ts';
import { indexVerb } from './verbs/index.ts';
import { modelVerb } from './verbs/model.ts';
import { refsVerb } from './verbs/refs.ts';
import { acceptVerb, rejectVerb, stagedVerb, undoVerb } from './verbs/review.ts';
import { searchVerb } from './verbs/search.ts';
import { statisticsVerb } from './verbs/statistics.ts';

/** Every verb, in the order of the help. `lsp` is apart: it is the server, not a question to a project. */
export const verbs: readonly AnyVerb[] = [
  indexVerb,
  searchVerb,
  refsVerb,
  askVerb,
  completeVerb,
  hoverVerb,
  checkVerb,
  generateVerb,
  stagedVerb,
  acceptVerb,
  rejectVerb,
  undoVerb,
  evalVerb,
  doctorVerb,
  modelVerb,
  statisticsVerb,
];
