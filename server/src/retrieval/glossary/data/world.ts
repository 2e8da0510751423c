/** What stands in a game's world, its weather, colours and directions. Format: `parse.ts`. */
export const worldGroups = `
# buildings and objects
door gate doorway | 门 大门 房门 > open close
+door ?open_the_door ?close_the_door | 开门 关门 开关门 > open close
window pane | 窗户 窗口
wall fence | 墙 墙壁 围墙 栅栏
floor ground ?floor_tile | 地面 地板 地上
roof ceiling | 屋顶 天花板
stair staircase step | 楼梯 台阶
bridge | 桥 桥梁
house home hut ?building | 房子 房屋 建筑 屋子 楼房 > building
room chamber | 房间 室内
castle fortress | 城堡 堡垒 要塞
furniture table chair desk | 家具 桌子 椅子
bed sleep ?slept | 床 睡觉 睡眠
lamp torch lantern bulb ?flashlight | 灯 火把 灯笼 手电筒 路灯 > light
candle | 蜡烛
sign signpost | 路牌 招牌 告示牌 广告牌
statue monument | 雕像 石像
obstacle barrier | 障碍 障碍物 路障
destructible breakable fracture shatter ?break_apart ?broken | 可破坏 打碎 破碎 碎裂 破坏 > destroy debris
debris rubble | 残骸 碎块 碎片 > fragment
flag | 旗帜 旗子
cave tunnel | 洞穴 隧道 山洞
island shore coast beach | 岛 岛屿 海岸 海滩 沙滩
decoration ?decor ornament ?decorate | 装饰 装饰物 摆件
# nature
tree forest wood | 树 树木 森林 树林
grass foliage vegetation plant | 草 草地 植被 植物 草丛
flower | 花 花朵
leaf leaves | 叶子 树叶 落叶
mountain hill | 山 山脉 小山
cliff | 悬崖
river lake pond | 河 河流 湖 池塘 溪流
ocean sea | 海洋 大海 海 海面
water liquid fluid | 水 水体 液体 流体 水面
underwater submerged ?below_the_water | 水下 水底 水中
waterfall | 瀑布
wave gerstner swell ?ocean_wave ?water_wave | 波浪 海浪 水波 浪 波 > water
tide | 潮汐 潮水
ripple ?water_ripple | 涟漪 水波纹 波纹
foam ?sea_foam shoreline | 泡沫 浪花 白沫 > shore
splash spray wake | 水花 飞溅 溅起 尾流
caustic ?caustics | 焦散 水底光斑
terrain ?landscape heightmap | 地形 地貌 高度图
voxel chunk ?block_world | 体素 区块 方块世界
sand dust dirt mud | 沙子 沙 灰尘 尘土 泥土
fire flame ?burning | 火 火焰
smoke steam | 烟 烟雾 蒸汽
lava magma | 岩浆 熔岩
# weather, time and sky
weather climate | 天气 气候
rain rainy ?raindrop | 雨 下雨 雨滴 雨水
snow snowy ?snowflake | 雪 下雪 积雪
wind windy breeze | 风 风力 吹风
storm thunderstorm | 暴风雨 风暴
fog mist haze | 雾 雾效 雾气
cloud | 云 云层 云朵
sky skybox cubemap ?sky_box ?cube_map | 天空 天空盒 立方体贴图
sun sunlight ?sunshine | 太阳 阳光 日光
moon | 月亮 月光
star galaxy ?starry_sky | 星空 星星 银河
planet +space ?outer_space | 太空 行星 星球 宇宙
day_night ?daynight ?day_and_night ?time_of_day | 昼夜 日夜 昼夜循环 日夜交替 > time sun cycle
day ?daytime | 白天 天数
night ?nighttime | 夜晚 黑夜 夜间
sunrise dawn | 日出 黎明
sunset dusk | 日落 黄昏
season ?summer ?autumn ?winter | 季节 春天 夏天 秋天 冬天
calendar date datetime timestamp ?time_stamp | 日历 日期 时间戳
month year | 月份 年份
week | 周 星期
temperature ?heat ?cold ?warm | 温度 冷 热 寒冷 气温
# colours
color colour tint | 颜色 色彩 变色 染色 上色
red | 红色 红
green | 绿色 绿
blue | 蓝色 蓝
yellow | 黄色 黄
white | 白色 白
black | 黑色 黑
gray grey grayscale greyscale | 灰色 灰度 变灰 置灰
purple violet | 紫色
orange | 橙色
pink | 粉色 粉红色
gold golden | 金色
silver | 银色 银
brown | 棕色 褐色
rainbow | 彩虹 七彩
palette ?color_scheme swatch | 调色板 配色 色板
brightness bright ?brighten exposure | 亮度 明亮 变亮
darkness dark ?darken dim | 黑暗 变暗 暗
contrast | 对比度
saturation saturate ?desaturate | 饱和度 去色
hsv hsl hue ?color_space | 色相 颜色空间
# directions and places
left | 左 左边 左侧
right | 右 右边 右侧
+up upward | 向上 上方 上面
top | 顶部
+down downward | 向下 下方 下面
bottom | 底部
forward front ahead | 向前 前方 前面 正面
back backward behind rear | 向后 后方 后面 背面
horizontal | 水平 横向
vertical | 垂直 竖直 纵向
compass | 指南针 罗盘 方向标 东南西北 > north
center centre middle | 中心 中间 中央 居中
corner | 角落 拐角 转角
edge border boundary bounds | 边缘 边框 边界
inside interior inner | 内部 里面
outside exterior outer | 外部 外面 室外
near | 近 靠近 接近 旁边
far distant ?far_away | 远 远处 远离
around surround ?surrounding | 周围 四周 环绕 围绕
local | 本地 局部
global | 全局
location spot | 地点 场所
map minimap ?mini_map ?world_map radar | 地图 小地图 雷达 大地图
marker indicator ?waypoint_marker | 标记 指示器 标记点 指示箭头 > arrow icon
`;
