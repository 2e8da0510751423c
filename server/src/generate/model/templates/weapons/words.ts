import { words } from '#generate/model/templates/template.ts';

/** Words of what a weapon is held by. */
export const gripWords = words('grip|handle', '握把|手柄|柄');
