import { words } from '#generate/model/templates/template.ts';

/** Words of the parts of seats. */
export const seatWords = words('seat|cushion|sitting surface', '座面|坐垫|座垫|椅面');
export const backWords = words('back|backrest|back rest', '靠背|椅背');
