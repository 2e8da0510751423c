/** Colours as prompts name them, with the albedo of a real material of that colour, `#rrggbb` in sRGB. */
export const namedColors: readonly {
  readonly hex: string;
  /** The reflectance of the bare metal of that name, where it is one. */
  readonly metal?: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}[] = [
  { hex: '#97362f', en: ['red', 'reddish'], zh: ['红色', '红'] },
  {
    hex: '#6e1f2a',
    en: ['crimson', 'burgundy', 'maroon', 'wine red', 'oxblood', 'deep red', 'ruby'],
    zh: ['暗红色', '暗红', '酒红色', '酒红', '深红色', '深红', '绛红', '枣红', '褐红'],
  },
  { hex: '#b8432b', en: ['vermilion', 'scarlet', 'bright red'], zh: ['朱红色', '朱红', '鲜红色', '鲜红', '大红'] },
  {
    hex: '#b5693f',
    en: ['orange', 'rust orange', 'burnt orange'],
    zh: ['橙色', '橘色', '橙红色', '橙红', '橘红色', '橘红', '橙'],
  },
  {
    hex: '#b06a4a',
    en: ['terracotta', 'terra cotta', 'clay red', 'adobe red'],
    zh: ['赤陶色', '赤陶', '陶土色', '陶红', '砖红色', '砖红'],
  },
  { hex: '#c9a447', en: ['yellow', 'yellowish'], zh: ['黄色', '黄'] },
  { hex: '#c79a3c', en: ['mustard', 'ochre', 'amber'], zh: ['赭黄', '土黄色', '土黄', '芥末黄', '琥珀色', '姜黄'] },
  { hex: '#c8a86b', en: ['golden'], zh: ['金黄色', '金黄'] },
  {
    hex: '#d9c9a0',
    en: ['cream', 'ivory', 'creamy', 'off-white', 'off white', 'eggshell'],
    zh: ['奶油色', '米白色', '米白', '象牙白', '象牙色', '乳白色', '乳白', '奶白色', '奶白'],
  },
  {
    hex: '#c4ad87',
    en: ['beige', 'sandy', 'khaki', 'buff'],
    zh: ['米色', '米黄色', '米黄', '卡其色', '卡其', '沙色', '浅黄色', '浅黄'],
  },
  { hex: '#5d7242', en: ['green', 'greenish'], zh: ['绿色', '绿'] },
  {
    hex: '#3f5531',
    en: ['dark green', 'forest green', 'deep green', 'bottle green'],
    zh: ['深绿色', '墨绿色', '深绿', '墨绿', '暗绿色', '暗绿'],
  },
  {
    hex: '#6b6b3a',
    en: ['olive', 'olive green', 'army green', 'military green'],
    zh: ['橄榄绿', '橄榄色', '军绿色', '军绿'],
  },
  { hex: '#3c7a58', en: ['emerald', 'jade', 'jade green'], zh: ['翠绿色', '翠绿', '祖母绿', '碧绿'] },
  {
    hex: '#2f7b78',
    en: ['teal', 'turquoise', 'cyan', 'aqua'],
    zh: ['青绿色', '青绿', '蓝绿色', '蓝绿', '青色', '松石绿', '绿松石'],
  },
  { hex: '#3d5f8c', en: ['blue', 'bluish'], zh: ['蓝色', '蓝'] },
  {
    hex: '#2a3a5c',
    en: ['navy', 'navy blue', 'dark blue', 'deep blue', 'midnight blue', 'indigo'],
    zh: ['深蓝色', '深蓝', '藏青色', '藏青', '海军蓝', '靛蓝', '靛蓝色', '暗蓝', '藏蓝'],
  },
  {
    hex: '#7fa3bf',
    en: ['light blue', 'sky blue', 'pale blue', 'powder blue', 'baby blue'],
    zh: ['浅蓝色', '浅蓝', '天蓝色', '天蓝', '淡蓝色', '淡蓝'],
  },
  { hex: '#5f4477', en: ['purple', 'violet', 'plum'], zh: ['紫色', '紫'] },
  { hex: '#c48a92', en: ['pink', 'rose', 'salmon'], zh: ['粉色', '粉红色', '粉红', '玫瑰色'] },
  { hex: '#6b4a33', en: ['brown', 'brownish'], zh: ['棕色', '褐色', '咖啡色', '棕', '褐', '棕褐色'] },
  {
    hex: '#432c1e',
    en: ['dark brown', 'chocolate', 'espresso', 'coffee', 'umber'],
    zh: ['深棕色', '深褐色', '深棕', '深褐', '巧克力色', '暗棕'],
  },
  {
    hex: '#8d5a34',
    en: ['cognac', 'chestnut', 'caramel', 'tawny', 'saddle brown', 'reddish brown', 'red brown', 'red-brown'],
    zh: ['栗色', '焦糖色', '红棕色', '红棕', '棕黄色'],
  },
  { hex: '#858585', en: ['grey', 'gray', 'greyish', 'grayish'], zh: ['灰色', '灰'] },
  {
    hex: '#4c4d50',
    en: ['dark grey', 'dark gray', 'charcoal', 'slate grey', 'slate gray', 'graphite', 'gunmetal', 'anthracite'],
    zh: ['深灰色', '深灰', '炭灰色', '炭灰', '暗灰色', '暗灰', '石墨色', '枪灰色', '枪灰'],
  },
  {
    hex: '#b3b2af',
    en: ['light grey', 'light gray', 'pale grey', 'pale gray'],
    zh: ['浅灰色', '浅灰', '淡灰色', '淡灰', '银灰色', '银灰'],
  },
  {
    hex: '#7b8794',
    en: ['blue-grey', 'blue grey', 'blue-gray', 'bluish grey', 'slate blue', 'steel blue', 'bluish gray'],
    zh: ['蓝灰色', '蓝灰', '青灰色', '青灰', '灰蓝色', '灰蓝'],
  },
  { hex: '#dad8d3', en: ['white', 'whitewashed', 'whitish'], zh: ['白色', '白'] },
  { hex: '#2b2b2d', en: ['black', 'jet black', 'blackened', 'pitch black'], zh: ['黑色', '纯黑', '漆黑', '黑'] },
  { hex: '#c99a5e', en: ['oak', 'honey', 'honey-colored'], zh: ['橡木色', '橡木', '蜜色'] },
  { hex: '#d0aa78', en: ['pine', 'birch', 'maple', 'ash wood'], zh: ['松木', '桦木', '枫木', '白蜡木'] },
  { hex: '#5d412c', en: ['walnut', 'dark walnut', 'wenge'], zh: ['胡桃木色', '胡桃木', '胡桃色', '黑胡桃'] },
  {
    hex: '#6f3524',
    en: ['mahogany', 'cherry', 'cherrywood', 'redwood', 'rosewood'],
    zh: ['红木色', '红木', '樱桃木', '桃花心木'],
  },
  { hex: '#9a6b3e', en: ['teak', 'cedar'], zh: ['柚木色', '柚木', '雪松'] },
  { hex: '#33271f', en: ['ebony'], zh: ['乌木', '黑檀木', '黑檀'] },
  { hex: '#d4ab58', metal: '#ffe29b', en: ['gold', 'gilded', 'gold-plated'], zh: ['金色', '黄金', '金'] },
  {
    hex: '#c08058',
    metal: '#fad0c1',
    en: ['copper', 'copper-colored', 'rose gold'],
    zh: ['铜', '铜色', '紫铜', '红铜', '玫瑰金', '铜红色'],
  },
  { hex: '#bfa15a', metal: '#f3e0a8', en: ['brass'], zh: ['黄铜色', '黄铜'] },
  { hex: '#8c6b42', metal: '#d9b07f', en: ['bronze'], zh: ['青铜色', '青铜', '古铜色', '古铜'] },
  {
    hex: '#cfcfcd',
    metal: '#fcfaf5',
    en: ['silver', 'silvery', 'chrome', 'platinum'],
    zh: ['银', '银色', '银白色', '银白', '白银', '铬'],
  },
  { hex: '#3f4144', en: ['basalt', 'obsidian'], zh: ['玄武岩', '黑曜石'] },
  { hex: '#b6946a', en: ['sandstone'], zh: ['砂岩'] },
  { hex: '#c2b9a5', en: ['limestone', 'travertine'], zh: ['石灰岩', '石灰石', '洞石'] },
  { hex: '#55606a', en: ['slate'], zh: ['板岩', '石板灰'] },
  { hex: '#a8633f', en: ['reddish orange', 'orange red', 'orange-red'], zh: [] },
  {
    hex: '#a3c2aa',
    en: ['mint green', 'mint', 'pale green', 'light green', 'sage'],
    zh: ['薄荷绿', '浅绿色', '浅绿', '淡绿色', '淡绿', '豆绿'],
  },
  { hex: '#8f5a30', en: ['orange brown', 'orange-brown', 'rusty brown'], zh: ['橙褐色', '橙棕色', '锈褐色'] },
  { hex: '#7a4a38', en: ['brick red brown'], zh: ['红褐色', '红褐'] },
  { hex: '#8f714b', en: ['yellowish brown', 'yellow brown'], zh: ['黄褐色', '黄褐', '黄棕色'] },
  { hex: '#a5915b', en: ['straw', 'straw-colored', 'straw coloured', 'hay'], zh: ['枯黄色', '枯黄', '草黄'] },
  { hex: '#cf9a2c', en: ['imperial yellow', 'bright yellow', 'golden yellow'], zh: ['明黄色', '明黄', '亮黄色'] },
  { hex: '#d8b7ac', en: ['pale pink', 'light pink', 'blush'], zh: ['浅粉色', '淡粉色', '浅粉', '淡粉'] },
  { hex: '#ae8257', en: ['tan', 'tan brown'], zh: ['棕黄', '茶色', '驼色'] },
  { hex: '#6c7275', en: [], zh: ['青砖', '青瓦'] },
];

/** Words that hold a colour's word and name none. */
export const noColors: readonly string[] = [
  '抹灰',
  '灰泥',
  '灰浆',
  '石灰',
  '灰尘',
  '积灰',
  '金属',
  '合金',
  '青苔',
  '青草',
  '白蜡',
  '黄土',
  '黑发',
  '发黑',
  '银杏',
  '铜锈',
  '红外',
];
