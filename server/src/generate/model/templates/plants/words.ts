import { words } from '#generate/model/templates/template.ts';

/** Words of the parts of plants; those of trees are wider. */
export const leafWords = words('leaf|leaves|foliage', '树叶|叶子|叶');
export const stemWords = words('stem|stalk', '茎|花茎|菌柄|柄');
export const trunkWords = words('trunk|stem|bark', '树干|干');
export const foliageWords = words('leaf|leaves|foliage|crown|canopy|needle|frond', '树叶|叶子|叶|树冠');
