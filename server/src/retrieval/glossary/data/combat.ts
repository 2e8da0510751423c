/** Damage, death, weapons, skills and their effects. Format: `parse.ts`. */
export const combatGroups = `
# health and death
damage hurt harm ?hit ?injure ?injury ?wound | 伤害 受伤 扣血 掉血 受击 受到伤害 造成伤害 > health
health hp hitpoint vitality life ?hit_point ?health_point | 血量 生命 生命值 血
health_bar ?healthbar ?hpbar ?lifebar | 血条 生命条 血槽 > hp slider fill
max_health ?maxhp ?full_health ?maximum_health | 最大生命 最大血量 满血 血量上限 > hp
heal regen regenerate ?cure ?healing ?regeneration | 治疗 回血 加血 补血 治愈 > health restore recover
bandage | 绷带
restore recover ?recovery | 恢复 还原 回复 > reset
die death dead ?dying ?died | 死亡 死 死掉 死去 阵亡 挂掉 > kill destroy
kill slay eliminate ?defeat | 击杀 杀死 杀 消灭 击败 打死 打败 > die death defeat
respawn revive resurrect ?reborn ?resurrection | 重生 复活 > spawn
invincible invincibility invulnerable invulnerability immune immunity ?godmode ?god_mode | 无敌 免疫 免伤 霸体 无敌时间
shield ?barrier | 护盾 盾 盾牌 > block absorb
armor armour defense defence | 护甲 防御 防御力 盔甲 铠甲 防具 > resist
resistance resist | 抗性 抵抗 > defense
vulnerable weakness weak ?vulnerability | 弱点 破绽 易伤 虚弱
corpse ?dead_body | 尸体 > ragdoll dead death
?extra_life +life +lives | 命数 生命数 几条命 残机
friendly_fire | 友伤 友军伤害 误伤 > team damage
hitbox hurtbox ?hit_box | 判定框 受击框 攻击框 命中框 > hit collider
blood bleed gore | 流血 血液 出血
# attacks
attack strike assault | 攻击 进攻 打击 > damage
melee slash stab +swing ?sword_swing ?close_combat | 近战 近身攻击 劈砍 挥砍 挥刀 > attack
ranged ?long_range | 远程 远程攻击 > shoot projectile
punch fist | 拳 出拳 挥拳 拳击
kick | 踢 踢腿 飞踢
combo | 连击 连招 连段 > attack
critical crit ?critical_hit | 暴击 会心 致命一击
miss | 未命中 打空 落空
hit impact | 命中 击中 打中 打到 撞击点 > damage
knockback ?knock_back ?push_back | 击退 击飞 > force impulse push
stun daze stagger paralyze | 眩晕 晕眩 硬直 击晕
block parry guard | 格挡 招架 弹反
dodge evade evasion +roll ?dodge_roll | 闪避 翻滚 躲避 闪身
counterattack riposte ?counter_attack | 反击 反弹伤害
charged ?charge_attack ?charge_up | 蓄力 蓄力攻击 > attack
hit_stop ?hitstop ?freeze_frame ?hitlag | 顿帧 卡肉 打击感 > shake
range reach radius | 范围 射程 攻击范围 半径 攻击距离 > distance
aoe ?area_of_effect ?area_damage ?splash_damage | 范围伤害 溅射 群攻 群体伤害 > overlap radius explode
damage_over_time ?dot | 持续伤害 持续掉血 > poison burn tick
damage_number ?floating_damage ?floating_text ?damage_text | 伤害数字 飘字 跳字 浮动文字 伤害飘字 > popup float text
damage_type elemental ?element_type | 元素 属性伤害 伤害类型 > element
aggro threat ?hate | 仇恨 仇恨值 拉怪
fight battle combat war | 战斗 打架 对战 战役 作战 交战
duel pvp ?one_on_one | 决斗 单挑 对决
# weapons
weapon | 武器 兵器 > gun sword
gun rifle pistol firearm ?shotgun ?handgun | 枪 枪械 手枪 步枪 霰弹枪 > weapon shoot
sword blade ?katana | 剑 刀 刀剑 大剑 > weapon melee
knife dagger | 匕首 小刀 飞刀
axe | 斧 斧头
spear lance javelin | 矛 长矛 长枪 枪兵
hammer mace | 锤 锤子
bow archer crossbow ?archery | 弓 弓箭 弓箭手 弓弩 射箭 > arrow
arrow | 箭 箭矢
grenade bomb explosive ?mine ?landmine ?dynamite | 手雷 手榴弹 炸弹 地雷 炸药 > explode
explode explosion blast detonate | 爆炸 引爆 炸 > bomb
missile rocket torpedo | 导弹 火箭 飞弹 鱼雷 > projectile
homing ?guided_missile ?heat_seeking | 追踪弹 自动追踪 跟踪导弹 > missile target track
laser beam | 激光 光束 射线武器
turret cannon | 炮台 炮塔 大炮 > shoot
shoot fire shot launch ?launched ?fired ?firing gunshot | 射击 开枪 开火 发射 打枪 > projectile bullet weapon
bullet projectile | 子弹 弹丸 投射物 抛射物 弹幕 > shoot
bullet_hell danmaku | 弹幕游戏 弹幕射击 > pattern
ammo ammunition magazine | 弹药 弹夹 子弹数 弹匣 > bullet
reload | 换弹 装弹 上膛 装填 > ammo
fire_rate firerate ?rate_of_fire ?attack_speed | 射速 射击频率 攻速 攻击速度 > cooldown interval
recoil ?kickback | 后坐力 后座力
spread accuracy ?inaccuracy | 弹道散布 扩散 精准度
muzzle ?muzzle_flash | 枪口 炮口 枪口火焰 枪口火光 > flash
aim crosshair reticle ?aiming | 瞄准 准星 准心 十字线
sniper scope ?zoom_in | 狙击 狙击枪 瞄准镜 倍镜 > aim zoom
+lock ?lock_on ?lockon ?targeting | 锁定 锁敌 锁定目标 目标锁定 > target
throw toss lob ?threw ?thrown | 投掷 扔 抛 丢 投出
trajectory arc ballistic | 弹道 轨迹 抛物线 轨迹预测 > path
penetrate pierce ?piercing | 穿透 贯穿 穿甲
ricochet | 弹射 跳弹 > bounce reflect
switch_weapon ?weapon_switch ?change_weapon ?swap_weapon | 切换武器 换武器 换枪 > equip swap
equip wield unequip equipment gear ?wear | 装备 穿戴 装上 卸下装备
# skills and effects
skill ability talent ?special_attack ?special_move | 技能 能力 天赋 异能 大招 绝招
cast spell | 施法 释放技能 法术 咒语 施放 放技能 > skill ability
magic | 魔法 > spell mana
mana mp ?magic_point | 魔法值 蓝量 法力 法力值 蓝条
stamina energy endurance | 体力 耐力 精力 精力条 能量
rage fury anger | 怒气 愤怒 狂暴
cooldown recharge ?cool_down | 冷却 冷却时间 技能冷却 冷却中 > timer delay
buff powerup ?power_up ?boost | 增益 加成 强化 道具加成 状态加成 > modifier effect bonus
debuff ?status_effect ?status_ailment | 减益 负面效果 负面状态 异常状态 状态效果 > status effect modifier
bonus extra | 奖励加成 额外 奖金
poison toxic venom | 中毒 毒 毒液 剧毒
burn ignite ?on_fire | 燃烧 灼烧 点燃 着火 > fire flame
freeze frozen ice ?froze | 冰冻 冻结 结冰 冰
slow ?slower ?slowly ?slowdown ?slow_down | 迟缓 变慢 慢 > speed
shock electric lightning thunder | 电击 闪电 雷电 雷 触电
summon conjure minion | 召唤 召唤物 随从 召唤师 > spawn
aura | 光环 灵气
stealth invisible cloak ?invisibility ?sneak | 潜行 隐身 隐形 潜伏
teleport blink warp ?teleportation ?fast_travel | 传送 瞬移 闪现 > portal position
portal gateway | 传送门 > teleport
grapple hook ?grappling ?grappling_hook | 抓钩 钩爪 钩锁 钩子 > rope
stat attribute ?character_stat | 属性 数值 属性值 属性点 角色属性
strength power | 力量 攻击力
agility dexterity | 敏捷 灵巧
luck fortune | 幸运 运气
`;
