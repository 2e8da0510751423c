import { words } from '#generate/model/templates/template.ts';

/** Words of the parts of fruit and vegetables. */
export const leafWords = words('leaf|leaves', '叶子|叶');
export const stemWords = words('stem|stalk', '果柄|柄|茎');
