import { words } from '#generate/model/templates/template.ts';

/** Words of the parts of buildings. */
export const wallWords = words('wall|walls|facade', '墙|墙壁|墙面|外墙');
export const roofWords = words('roof|tile roof', '屋顶|屋面|房顶|瓦顶');
export const doorWords = words('door', '门|大门');
export const windowWords = words('window', '窗户|窗|窗子');
