import type { Generated } from '@scenewright/protocol';
import { savedSpecOf } from '#panel/saved-spec.ts';
import { element, setText } from './dom.ts';
import type { Part, PartContext } from './part.ts';
import { chosenOf } from './state.ts';
import type { Words } from './words.ts';

/** What the chosen result is: its name, the words it was made from, warnings, measures. */
export function createSummary({ words }: PartContext): Part {
  const name = element('h2', { class: 'result-name' });
  const prompt = element('p', { class: 'quiet' });
  const remarks = element('ul', { class: 'remarks', 'aria-label': words.remarks });
  const metrics = element('ul', { class: 'metrics', 'aria-label': words.metrics });
  let drawn: Generated | undefined;
  return {
    element: element('div', { class: 'summary' }, name, prompt, remarks, metrics),
    update(state) {
      const result = chosenOf(state)?.result;
      if (result === undefined || result === drawn) return;
      drawn = result;
      const saved = savedSpecOf(result);
      setText(name, saved.name ?? words.unnamed);
      setText(prompt, saved.prompt);
      remarks.replaceChildren(...[...result.unsatisfied, ...result.warnings].map((text) => element('li', {}, text)));
      remarks.hidden = remarks.childElementCount === 0;
      metrics.replaceChildren(...result.metrics.map((metric) => metricRow(metric, words)));
      metrics.hidden = metrics.childElementCount === 0;
    },
  };
}

function metricRow({ name, value, goal, ok }: Generated['metrics'][number], words: Words): HTMLElement {
  const mark = element('span', { class: ok ? 'mark good' : 'mark bad', 'aria-hidden': 'true' }, ok ? '✓' : '✗');
  return element(
    'li',
    {},
    mark,
    element('span', {}, `${words.metricNames[name] ?? name} ${words.number(value)}${words.metricUnits[name] ?? ''}`),
    // That there is something at all is said only where there is nothing.
    goal === '> 0' && ok
      ? undefined
      : element(
          'span',
          { class: 'quiet' },
          `${words.goal(goal.replace('>=', '≥').replace('<=', '≤'))}, ${ok ? words.good : words.bad}`,
        ),
  );
}
