import { words } from '#generate/model/templates/template.ts';

/** Words of the parts of vehicles on wheels. */
export const wheelWords = words('wheel|tyre|tire', '轮子|车轮|轮胎|轮|木轮');
export const windowWords = words('window|windscreen|windshield|glass', '车窗|窗户|玻璃');
export const lightWords = words('light|headlight|lamp', '车灯|灯|大灯');
