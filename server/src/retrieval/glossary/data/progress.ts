/** The course of a game: goals, levels, saving, talking, winning. Format: `parse.ts`. */
export const progressGroups = `
# goals
quest mission task objective ?side_quest | 任务 委托 主线 支线
achievement trophy badge medal | 成就 奖杯 徽章 奖牌
reward prize | 奖励 奖品 奖赏
experience exp xp ?experience_point | 经验 经验值
level_up ?levelup ?gain_a_level | 升等级 等级提升 升级 > experience
level ?character_level | 等级 级别
level stage chapter ?game_level | 关卡 章节 > scene load
level_select ?choose_level ?stage_select | 选关 关卡选择 > button load
next_level ?load_next_level ?following_level | 下一关 过关 > load scene complete
skill_tree ?talent_tree ?tech_tree | 技能树 天赋树 科技树 > node unlock
score ?points ?scoring | 分数 得分 积分 计分 加分 > point
high_score highscore ?best_score | 最高分 最佳成绩 最高记录 历史最高 > save best
leaderboard ?ranking scoreboard rank | 排行榜 排名 榜单 名次
star rating ?three_stars | 星级 评分 星星
progress ?progression | 进度 进展
progress_bar ?progressbar ?loading_bar ?loadingbar | 进度条 加载条 > slider fill
daily ?daily_reward ?check_in ?login_bonus | 每日奖励 签到 每日 每天
streak ?win_streak | 连胜 连续
album ?collect_all | 图鉴 收藏 收集册 > collection
# course
game_over ?gameover ?is_over ?lose_the_game | 游戏结束 游戏失败 > lose fail end
win victory ?won ?winner | 胜利 赢 获胜 通关 > complete success
lose defeat fail failure ?lost ?loss | 失败 输 输掉 战败
draw tie ?end_in_a_draw | 平局 打平
start begin ?begun ?started | 开始 启动
+start_game ?start_the_game ?game_start ?new_game | 开始游戏 新游戏
restart retry ?replay ?play_again ?try_again ?start_over | 重新开始 重开 再来一局 重试 重玩 > reset reload
pause ?paused ?unpause ?freeze_the_game | 暂停 游戏暂停 > time scale resume menu
resume continue unpause | 继续 继续游戏 恢复游戏
quit exit ?close_the_game | 退出 退出游戏 关闭游戏 离开游戏
save persist ?saved ?store ?stored ?storing ?remember ?remembered ?write_to_disk ?store_on_disk | 保存 存储 储存 存到 > write
save_game ?savegame ?savefile ?save_file ?save_slot ?saving_system | 存档 保存游戏 存档位 游戏存档 > load data slot serialize
load ?loaded | 加载 读取 载入
load_game ?loadgame ?load_saved | 读档 读取存档 加载存档 > save data
player_prefs ?playerprefs ?prefs | 本地存储 本地数据 > save
autosave ?auto_save | 自动存档 自动保存
checkpoint ?save_point ?savepoint ?check_point ?saved_position | 检查点 存档点 复活点 记录点 > respawn
game_mode ?gamemode ?mode_of_play | 游戏模式 玩法
mode | 模式 > pattern
difficulty ?hard ?easy | 难度 困难 简单模式
game_loop ?main_loop ?gameloop | 游戏循环 主循环 > update tick
game_manager ?gamemanager ?game_controller | 游戏管理器 游戏控制器 > controller state
game_state ?gamestate ?state_of_the_game | 游戏状态 > manager
turn round ?turn_based | 回合 回合制 轮到 一回合
end_turn ?endturn ?end_of_turn ?next_turn | 结束回合 下一回合
match ?match_end | 比赛 对局 一局 > game
countdown ?count_down ?time_left ?remaining_time | 倒计时 倒数 剩余时间 > timer
tutorial guide onboarding ?teach ?beginner ?new_player ?first_time_user | 教程 新手引导 引导 新手教程 新手 > step hint
hint tip ?help_text | 提示 小贴士 线索
cutscene cinematic ?intro_movie +sequence | 过场 过场动画 剧情动画 开场动画 > timeline playable
timeline playable | 时间轴 时间线
credits ?credit_roll | 制作人员 鸣谢 片尾
intro ?splash_screen ?title_screen | 开场 启动画面 闪屏 标题画面 > splash title
story narrative plot ?storyline | 故事 剧情 叙事
dialogue dialog conversation talk speech ?speak ?spoken | 对话 对白 台词 谈话 > text line
speech_bubble ?bubble balloon | 气泡对话 对话气泡 气泡框 > dialogue
subtitle caption | 字幕
choice branch ?dialogue_choice ?dialogue_option | 选择分支 分支选项 分支 > option
typewriter ?letter_by_letter ?type_out | 打字机 打字机效果 逐字显示 > text char
narrator voiceover ?voice_over | 旁白 配音
minigame ?mini_game | 小游戏
secret ?easter_egg | 秘密 彩蛋
puzzle riddle | 谜题 解谜 机关解谜
overworld ?open_world +world | 世界 开放世界
procedural generation generator generate ?procedurally ?generated | 程序化生成 随机生成 程序生成 > random seed noise
dungeon maze labyrinth ?roguelike | 地牢 迷宫 地下城 肉鸽
spawn_rate density | 生成频率 密度
statistics stats analytics ?telemetry | 统计 数据统计 埋点
replay ?recording ?playback | 回放 录像 重播 > record
+ghost_replay ?ghost_car | 影子对手 幽灵车 > record
cheat ?cheat_code ?debug_command | 作弊 作弊码 金手指 > console
`;
