import { words } from '#generate/model/templates/template.ts';

/** Words of parts that templates of several families have. */
export const haftWords = words('handle|haft|shaft|pole', '手柄|柄|木柄|把手|握把|杆');
export const railWords = words('railing|rail|handrail|banister|parapet', '扶手|栏杆|护栏');
export const vesselHandleWords = words('handle', '把手|手柄|耳');
