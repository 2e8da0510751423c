/** Words of particular kinds of games. Format: `parse.ts`. */
export const genreGroups = `
# vehicles and racing
vehicle car ?automobile truck | 车 汽车 车辆 载具 赛车
drive ?driver ?drove | 驾驶 开车 司机 驾驶员
race ?racing ?racer | 竞速 赛车比赛 比赛竞速
+reset ?flip_the_car ?reset_vehicle ?reset_the_car | 车辆复位 翻车 > respawn vehicle
overtake ?overtaken | 超车
lap ?lap_time ?lap_counter ?laps | 圈 圈数 圈速 单圈 一圈
finish_line ?cross_the_line ?finish | 终点 终点线 冲线 完赛 > complete
start_line ?starting_grid | 起点 起跑线 发车位
track circuit course | 赛道 跑道
road street lane highway | 道路 路 公路 马路 街道 车道 跑道 > track
traffic ?traffic_light | 交通 红绿灯 车流
wheel tire tyre | 车轮 轮子 轮胎 > suspension
steer rudder ?steering_wheel | 转向 方向盘 打方向 舵 > turn input
throttle ?gas_pedal | 油门 加油门 > acceleration input
brake handbrake ?braking | 刹车 手刹 制动
drift skid slip | 漂移 打滑 侧滑
nitro turbo boost | 氮气 涡轮 加速带
gear transmission gearbox ?shift_gear | 档位 换挡 变速箱
suspension shock | 悬挂 避震 > spring
engine motor ?engine_sound rpm torque | 引擎 发动机 马达 转速 扭矩
fuel gas petrol ?run_out_of_fuel | 燃料 燃油 汽油 油量
speedometer ?speed_display | 速度表 仪表盘 时速表 > speed
wrong_way ?opposite_direction | 逆行 反方向 跑反 > direction
+standing ?race_position ?ranking_in_the_race | 排位 比赛名次 > rank place position
boat ship vessel sail ?sailing | 船 船只 快艇 轮船 帆船 舰船 > water
buoy | 浮标
hull deck mast | 船体 船身 甲板 桅杆
anchor dock harbor | 码头 港口 停靠 船锚
sink drown ?sank ?capsize | 沉没 沉船 淹死 翻船
buoyancy buoyant float ?floating ?buoyant_force | 浮力 漂浮 浮动 浮起来 > water force
propeller rotor | 螺旋桨 桨
aircraft plane airplane helicopter jet | 飞机 直升机 战机 飞行器
parachute | 降落伞
take_off takeoff ?landing_gear | 起飞 起落架
spaceship ?spacecraft ?space_ship | 飞船 宇宙飞船 太空船 > ship rocket
tank | 坦克
train railway rail | 火车 铁路 轨道
bike bicycle motorcycle | 自行车 摩托车 单车
park ?parking | 停车 停车场
crash wreck ?car_crash | 撞车 车祸 坠毁 > collide
passenger seat ?get_in ?get_out | 乘客 座位 上车 下车 > enter exit
# platformer and two dimensions
platform ?moving_platform ?one_way_platform | 平台 移动平台 浮台
platformer sidescroller ?side_scroller | 横版 平台跳跃 横版过关
endless runner ?infinite_runner ?endless_runner | 跑酷 无尽模式 无限跑酷
parallax scroll ?scrolling_background | 视差 视差滚动 背景滚动
background backdrop | 背景 后景 背景图
foreground | 前景
tilemap tile tileset | 瓦片 瓦片地图 瓷砖 地块 > grid
sprite ?sprite_sheet ?spritesheet | 精灵 精灵图 图片精灵 序列帧
sorting_order ?sorting_layer ?draw_order ?in_front_of | 排序层 渲染顺序 层级顺序 遮挡关系 > layer
pixel_perfect ?pixelperfect ?pixel_art | 像素风 像素完美 像素画
isometric | 等距 等轴
top_down ?topdown | 俯视角 俯视 上帝视角
first_person fps ?firstperson | 第一人称 > camera
third_person tps ?thirdperson | 第三人称 > camera
rope chain | 绳子 绳索 锁链
trap spike hazard ?saw_blade | 陷阱 尖刺 地刺 机关
lever switch ?pressure_plate | 拉杆 压力板 > plate trigger
spring bouncer trampoline ?jump_pad | 弹簧 蹦床 弹跳板 跳板
elevator lift | 电梯 升降机 升降台
conveyor belt ?conveyor_belt | 传送带 输送带
# cards and boards
card ?playing_card | 卡牌 牌 卡片 纸牌 扑克
deck pile ?deck_of_cards ?draw_pile | 牌组 牌库 卡组 牌堆 > card
?cards_in_hand +hand | 手牌 > card
draw_card deal ?drawcard ?draw_a_card | 抽牌 摸牌 发牌 > deck
discard ?discard_pile | 弃牌 弃牌堆 > card
shuffle randomize | 洗牌 打乱 乱序 > random
play_card ?playcard ?play_a_card | 出牌 打出卡牌 > use
board ?game_board | 棋盘 盘面 > grid
chess +piece ?chess_piece | 棋子 国际象棋 象棋 下棋
valid_move ?legal_move ?possible_move ?allowed_move | 合法走法 可走位置 合法移动 > legal
dice ?roll_the_dice | 骰子 掷骰子 色子 > roll random
bet wager | 下注 赌注 押注
minimax ?alphabeta ?computer_opponent | 极大极小 博弈树
# puzzle
match_three ?match3 ?match_3 ?three_in_a_row | 三消 消除 消消乐 连成三个 > board swap
swap ?swapping | 互换 对调 交换
block brick ?falling_block | 方块 砖块 积木
ball | 球 小球
paddle | 挡板 球拍
snake | 贪吃蛇 蛇
bubble | 泡泡 气泡
jigsaw ?puzzle_piece | 拼图 拼图块
sudoku | 数独
word ?word_game | 单词 拼写 > letter
quiz question answer ?trivia | 问答 题目 答题 答案
# strategy and simulation
strategy tactic ?rts | 策略 战略 战术
tower_defense defence ?tower_defence ?towerdefense | 塔防 > wave path
tower | 塔 防御塔
headquarter +base ?home_base | 基地 大本营 老家
select_unit ?unit_selection ?box_select ?drag_select | 框选 选中单位 选兵 单位选择 > box
+fog ?fog_of_war ?fogofwar | 战争迷雾 > war visible
hex hexagon ?hex_grid | 六边形 六角格 蜂窝
territory region area zone | 领地 区域 地区 领土
population citizen worker | 人口 市民 工人 居民
produce production | 生产 产出 产量 生产建筑 > factory
research technology tech | 研究 科技 研发
tax income economy | 税收 收入 经济 收益
city town village | 城市 城镇 村庄 小镇
diplomacy alliance | 外交 联盟 结盟
simulation simulate simulator | 模拟 仿真 模拟器
incremental ?idle_game ?offline_earnings ?offline_reward | 放置 挂机 离线收益 > idle offline income
tamagotchi ?take_care_of | 养成 宠物养成 养宠物 > pet
age ?life_cycle ?ageing ?aging | 年龄 寿命 衰老 > life
# rhythm and sport
rhythm beat ?in_time_with_the_music tempo bpm | 节奏 节拍 音游 拍子
note | 音符
football soccer | 足球 进球 球门 > goal ball
basketball hoop | 篮球 投篮 篮筐
goalkeeper goalie ?keeper | 守门员
golf putt | 高尔夫
referee foul | 裁判 犯规
rule | 规则
`;
