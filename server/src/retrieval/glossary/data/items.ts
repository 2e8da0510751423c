/** Things that are owned, found, bought and made. Format: `parse.ts`. */
export const itemGroups = `
# things
item ?prop | 物品 道具 东西 物件
inventory bag backpack ?item_bag | 背包 物品栏 库存 包裹 仓库 > item slot container
slot cell ?inventory_slot | 槽位 槽 插槽 背包格
stack stackable ?item_stack | 堆叠 叠加 叠放 > count quantity
pickup collect gather ?pick_up ?collected collectible ?collectable | 拾取 捡起 捡到 捡取 捡 收集 拾起 收集品 > item
loot drop ?dropped ?loot_table | 掉落 战利品 掉落物 掉宝 掉落表 > spawn item reward
discard ?drop_item | 丢弃 扔掉物品 丢下 > drop
chest treasure ?treasure_chest | 宝箱 宝藏 > open loot crate
box crate barrel | 盒子 木箱 桶 箱
consume consumable ?use_item ?used_item | 消耗品 使用物品 使用道具 消耗 > use item
potion elixir ?health_pack medkit ?health_potion | 药水 药瓶 血瓶 药品 医疗包 急救包 > heal health
food eat meal hunger hungry ?ate ?feed | 食物 吃 饥饿 饱食度 食品
drink thirst thirsty ?water_bottle | 喝 口渴 饮料
keycard ?door_key +key | 钥匙 钥匙卡 > unlock door
unlock lock ?locked | 解锁 未解锁 开锁 锁 上锁
gem jewel diamond crystal ruby | 宝石 钻石 水晶
accessory hat necklace ring | 戒指 项链 饰品 配饰 帽子
ingredient material | 材料 原料 素材
wood timber | 木头 木材
stone rock ore boulder | 石头 岩石 矿石 石块
mine ?mining dig ?digging | 挖矿 采矿 挖掘 矿
rarity rare tier grade | 稀有度 品质 稀有 品阶
upgrade enhance improve | 升级 强化 提升 升阶
durability repair ?worn_out | 耐久 耐久度 损坏 修理 修复
encumbrance +weight | 负重
tidy | 整理 整理背包 > sort
tooltip ?item_description ?hover_text ?item_info | 物品说明 提示框 悬浮提示 物品详情 > description info
book note ?readable | 书 笔记 信件 书本
tool | 工具
# economy
coin gold money currency cash | 金币 金钱 钱 货币 硬币
premium ?hard_currency | 高级货币 充值货币
price cost | 价格 花费 费用 售价
shop store vendor merchant market ?shopkeeper | 商店 商城 商人 店铺 商铺
buy purchase ?bought | 购买 买 花钱 > shop price coin
sell ?sold | 出售 卖 售卖 贩卖
trade exchange barter | 交易 交换 兑换
auction bid | 拍卖 竞价
wallet balance bank | 钱包 余额 银行
iap ?in_app_purchase ?real_money | 内购 充值 付费 > purchase store product
ad advert advertisement advertising ?rewarded_video ?interstitial | 广告 激励视频 插屏广告 > reward
gacha lottery ?loot_box ?lucky_draw | 抽卡 抽奖 开箱 扭蛋 十连抽 > random draw
discount sale coupon | 折扣 打折 优惠
craft forge recipe blueprint | 合成 制作 打造 配方 锻造 > ingredient item
cook ?kitchen | 烹饪 做菜 厨房
build construct ?building_mode ?built | 建造 搭建 建筑 盖房子 > place
place put placement | 放置 摆放 摆
preview ?placement_preview | 预览 虚影 预览图 > ghost
harvest crop farm soil ?plant ?seed | 收获 庄稼 种植 农场 种子 耕地 农田 作物
grow growth ?grown | 生长 成长 长大
fishing rod ?catch_fish | 钓鱼 鱼竿
`;
