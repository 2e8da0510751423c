import { words } from '#generate/model/templates/template.ts';

/** Words of what carries a sign or a box. */
export const postWords = words('post|pole|stand|leg', '柱子|杆|支柱|立柱');
