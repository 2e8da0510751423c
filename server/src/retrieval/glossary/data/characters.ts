/** Who acts in a game, how they decide, and how they move. Format: `parse.ts`. */
export const characterGroups = `
# who
player hero protagonist ?main_character | 玩家 主角 英雄 主人公
character actor avatar pawn | 角色 人物 虚拟形象
enemy monster foe mob creature opponent hostile ?bad_guy | 敌人 怪物 怪 小怪 敌方 敌对 敌军 野怪
opponent rival ?other_player | 对手 敌手 > enemy
boss ?final_enemy | 首领 头目 关底 大怪 > enemy
npc villager ?non_player_character | 村民 路人
animal ?pet | 动物 宠物 生物
ally teammate companion party ?squad | 队友 盟友 伙伴 同伴 友军
team faction camp +side | 阵营 队伍 派系 势力
unit soldier troop infantry ?army | 士兵 单位 兵种 军队 部队 兵
zombie undead | 僵尸 丧尸 亡灵
ghost spirit | 鬼 幽灵 鬼魂
robot bot mech | 机器人 机甲
dragon | 龙
dog | 狗
wolf | 狼
cat | 猫
bird | 鸟 鸟群
fish | 鱼 鱼群
insect | 昆虫 虫子
human humanoid person people | 人类 人形 行人
crowd ?group_of_people | 人群 人流 群体
kid | 小孩 孩子 儿童
profession job ?character_class | 职业 转职
species +race | 种族 物种
gender | 性别
villain thief ?watchman | 反派 小偷
king queen | 国王 女王
guard sentry | 守卫 卫兵 警卫
customer guest | 顾客 客人 访客
spectator viewer audience | 观众 旁观者 观战
owner ?master | 主人 拥有者 所有者 所属者
# body
body torso | 身体 躯干
head | 头 头部
face facial | 脸 脸部 面部
hair | 头发 毛发
eye gaze | 眼睛 眼 视线
hand arm | 手臂 手 手部 胳膊
finger | 手指
leg foot feet | 腿 脚 脚部 腿部
muscle | 肌肉
skin | 皮肤 换肤
mouth lip | 嘴巴 嘴唇
lip_sync lipsync viseme | 口型 口型同步 > mouth
expression emotion ?facial_expression | 表情 情绪 面部表情
clothing ?clothes outfit costume apparel ?dress_up | 衣服 服装 换装 时装 外观
# spawning
spawn instantiate ?spawner | 生成 刷新 刷怪 出生 产生 刷出 > create
spawn_point ?spawnpoint ?start_position | 出生点 刷新点 重生点 刷怪点 > position
+wave ?enemy_wave ?wave_of_enemies | 波次 敌人波次 怪物波次 一波敌人 > spawn enemy
despawn ?remove_from_scene | 回收怪物 > destroy pool disable
# deciding
ai brain ?artificial_intelligence | 人工智能 智能体 怪物行为 敌人行为 > behaviour agent
behaviour_tree btree +behavior ?behavior_tree | 行为树 > node sequence selector
state_machine ?statemachine fsm ?finite_state_machine | 状态机 有限状态机 > transition
state phase ?status | 状态 阶段
patrol ?patrolling | 巡逻 巡逻点 > waypoint path point
waypoint ?way_point | 路点 路径点 导航点 航点
chase pursue pursuit ?hunt | 追击 追逐 追赶 追杀 > follow target
follow track | 跟随 跟踪 追踪 > target
flee escape ?run_away retreat | 逃跑 逃走 撤退 逃离 > away
wander roam ?move_randomly ?aimless ?aimlessly | 游荡 闲逛 徘徊 随机移动 > random
flock boid ?flocking ?steering_behaviour | 群集 集群 转向行为 鸟群算法 > steering separation alignment cohesion
avoid avoidance ?obstacle_avoidance | 避障 躲避障碍 避让 > obstacle
pathfinding astar ?path_finding ?find_path ?find_a_path ?a_star | 寻路 路径搜索 自动寻路 > path nav mesh agent
path route | 路径 路线 > waypoint
nav_mesh navmesh ?navigation_mesh | 导航网格 > navigation agent
navigation navigate ?agent | 导航 > nav mesh agent path
detect sense perception ?notice sensor | 检测 感知 发现 侦测 察觉 探测
+sight ?line_of_sight vision ?cone_of_vision | 视野 视线 视线检测 视锥 看见 看到 > raycast angle detect fov
hear ?hearing | 听觉 听到 听见 > noise sound
alert alarm ?alerted | 警戒 警报 惊动
target ?destination goal | 目标 目的地 目标点 > destination
nearest closest ?nearby | 最近 最近的 离得最近 附近 > distance
decision ?decide | 决策 决定 > utility
blackboard | 黑板
formation | 编队 队形 阵型 > group squad
# moving
move movement motion locomotion ?moving | 移动 运动 走动 位移 > speed velocity
walk | 走 走路 行走 步行 > move
run sprint ?running ?ran | 跑 奔跑 跑步 疾跑 > move speed
dash lunge ?sprint | 冲刺 突进 冲锋 > speed
jump leap hop ?jumping | 跳 跳跃 起跳 弹跳 跳起来 > force velocity
double_jump ?doublejump ?jump_twice ?air_jump | 二段跳 两段跳 多段跳 连跳
wall_jump ?walljump ?wall_slide | 蹬墙跳 墙跳 滑墙 > slide
coyote_time ?coyote ?jump_buffer | 土狼时间 跳跃缓冲 > jump ground
fall ?falling ?fell ?fallen | 下落 坠落 掉下去 摔 摔落 跌落
land ?landing | 落地 着陆 着地 > ground
grounded ?ground_check ?isgrounded ?on_the_ground ?touching_the_ground | 地面检测 着地检测 是否在地面 接地
crouch duck squat ?crouching | 下蹲 蹲下 蹲 蹲伏
slide ?sliding | 滑铲 滑行
climb ladder ?climbing | 攀爬 爬 爬梯子 攀登
swim ?swimming dive | 游泳 潜水 游动
fly flight glide ?flying | 飞 飞行 滑翔 悬浮 飞翔 > hover
push ?pushing | 推 推动 推箱子
pull ?pulling | 拉 拉动
carry grab ?carrying ?carried ?grabbed | 搬运 抓住 抓取 拿起 抱起 握住 > hold
turn ?turning ?face_towards ?turn_to_face | 转身 转向 转弯 掉头 > rotation rotate
flip mirror ?face_left ?face_right | 翻转 镜像 翻面 朝向翻转 > scale facing
+look ?look_at facing ?lookat ?look_towards | 看向 朝向 面向 注视 盯着 > rotation direction
halt ?stand_still | 停下 停住 刹住 > stop
speed velocity pace | 速度 移动速度 移速 速率
fast quick ?faster ?quickly ?fastest | 快 快速 很快 > speed
acceleration accelerate ?speed_up | 加速度 加速
deceleration decelerate ?slow_down | 减速度 减速 > brake slow
gravity | 重力 引力
friction drag damping | 摩擦 摩擦力 阻力 阻尼
slope incline ramp | 斜坡 坡度 斜面 坡
bump knock | 碰撞弹开 推开
stuck ?unstuck | 卡住
+bounds ?out_of_bounds ?outside_the_map ?fall_off | 出界 越界 掉出地图 超出范围 > boundary limit clamp
follow_mouse ?mouse_follow | 跟随鼠标 > position
footstep footprint ?step_sound | 脚步 脚步声 脚印
idle ?standing_still | 待机 站立 空闲
interact interaction interactable ?interactive | 交互 互动 可交互
mount ride rider ?riding | 骑乘 坐骑 骑马 骑
possess ?take_control | 附身 > control
`;
