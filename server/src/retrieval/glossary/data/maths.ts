/** Numbers, geometry and time. Format: `parse.ts`. */
export const mathsGroups = `
# geometry
position pos coordinate ?location | 位置 坐标
rotation rotate spin euler quaternion ?rotated ?rotating | 旋转 转动 欧拉角 四元数 > angle
scale size ?resize ?scaled ?bigger ?smaller ?enlarge ?shrink | 缩放 大小 尺寸 放大 缩小 变大 变小
direction dir heading ?which_way | 方向
distance dist ?how_far | 距离 间距 多远
length magnitude | 长度
width | 宽度
height altitude ?how_high | 高度 高低
angle degree radian | 角度 夹角 弧度 度数
vector | 向量 矢量
matrix | 矩阵
dot_product | 点积 点乘
cross_product | 叉积 叉乘
normalize ?normalized ?unit_vector ?normalise | 归一化 单位向量 标准化
?project_onto ?vector_projection | 投影向量 > project projection
intersection intersect ?crosses | 相交 交点 求交
circle circular | 圆 圆形 圆周 画圆
rectangle rect | 矩形 长方形
line segment | 线 线段 直线
point | 点
plane | 平面
bounds aabb extents ?boundingbox ?bounding_box | 包围盒 边界框
?surface_area | 面积 > area
grid cell ?grid_position | 格子 网格坐标
origin ?zero_point | 原点
offset shift ?shifted | 偏移 偏移量
spiral | 螺旋
triangulation triangulate delaunay voronoi | 三角剖分
convex hull ?convex_hull | 凸包
+polygon ?inside_polygon ?point_in_polygon | 点在多边形内 是否在内部 > point inside contains
local_space ?localspace ?inversetransformpoint ?transformpoint ?local_to_world ?world_to_local | 局部坐标 世界坐标 本地坐标 坐标变换 > world transform
# numbers
random rand ?randomly ?randomness | 随机 随机数
probability chance weight ?weighted_random odds | 概率 几率 权重 随机权重
seed ?random_seed | 随机种子 种子
number amount quantity ?how_many | 数量 个数 数目 多少个 > count
integer int | 整数
decimal +float | 小数 浮点
percent percentage ratio fraction | 百分比 比例 比率
sum total | 总和 合计 总数 求和
average +mean | 平均 平均值 均值
minimum min lowest | 最小 最小值 最低
maximum max highest | 最大 最大值 最高 上限
add plus increase increment | 增加 加 添加 增长 加上
subtract minus decrease decrement reduce ?reduction | 减少 减 降低 扣除 扣
multiply multiplier factor | 乘 倍数 倍率 乘以 系数
divide division | 除以 除法
round ceil ?round_down ?round_up | 取整 四舍五入 向下取整 > floor
absolute abs | 绝对值
pow square sqrt ?square_root | 次方 平方 开方 平方根
sin ?sine ?sine_wave | 正弦 正弦波
double twice ?doubling ?doubled | 翻倍 加倍 双倍 两倍 > multiplier
half | 一半 减半
cos cosine | 余弦
oscillate pingpong ?back_and_forth ?up_and_down ?to_and_fro ?side_to_side ?left_and_right | 来回 往返 来回移动 上下浮动 左右移动 > sin move
clamp limit restrict constrain ?limited | 限制 夹取 钳制 约束 限定
interpolate lerp interpolation slerp ?blend_between | 插值 线性插值
smooth damp smoothdamp ?smoothly ?gradually | 平滑 平滑移动 缓慢 顺滑 > lerp
remap ?map_range inverselerp | 重映射 映射范围
compare comparison ?compared | 比较 对比
equal equality ?the_same | 相等 等于 相同
threshold cutoff | 阈值 临界值
calculate compute ?calculation ?computation ?calculated | 计算 求 算出 运算
formula equation | 公式 方程
bit bitmask ?bitwise | 位运算 位掩码 标志位 > flag
fibonacci | 斐波那契
prime | 质数 素数
noise_map ?noisemap | 噪声图 > height
curve_evaluation evaluate | 求值 采样曲线
weight | 重量
# time
time clock ?what_time | 时间
delta_time ?deltatime ?frame_time | 帧间隔 时间增量 每帧时间
time_scale ?timescale ?slow_motion ?slowmotion ?bullet_time ?bullettime ?slowmo | 慢动作 时间缩放 子弹时间 慢放 时停 > slow
duration lifetime ?how_long | 持续时间 时长 持续 存活时间
interval period ?every_few_seconds repeating | 间隔 周期 每隔 时间间隔
second | 秒 几秒
minute | 分钟
hour | 小时
unscaled realtime ?real_time ?unscaledtime | 真实时间 实时
schedule ?scheduler | 调度 定时任务 计划任务
frame | 帧
elapsed ?time_passed ?time_played ?playtime | 经过时间 游戏时长 已用时间 > time
expire ?expiration ?expired ?run_out | 过期 到期 失效
`;
