/** What code does to things, and how it tells them apart. Format: `parse.ts`. */
export const verbGroups = `
# verbs and states
end finish ?ended ?finished | 结束
complete ?completed | 完成 完毕 > finish
reverse invert ?reversed backwards | 反转 倒序 逆序
negative | 负数
positive | 正数
stretch | 拉伸
+own ?owned | 拥有
press ?pressed hold | 按住 按 长按
below ?less_than | 低于 小于
exceed ?greater_than ?more_than | 超过 大于 超出
enter ?entered | 进入
arrive reach ?reached ?arrived | 到达 抵达
populate fill ?fill_in | 填充
cleanup teardown ?clean_up | 清理资源 善后
stop cease abort ?stopped | 停止 中止 终止 停
change modify alter ?modified ?onchange | 改变 修改 更改 变化
switch toggle swap ?switching | 切换
apply ?applied | 应用 施加
assign ?assigned | 赋值 指定 分配
attach ?attached | 附加 挂载 挂上
detach ?detached | 分离 脱离 卸下
release dispose +free | 释放 放开 回收
restore_default reset ?default ?defaults | 重置 默认 恢复默认 复位
refresh ?updated | 更新 > update
execute run ?executed perform | 执行 运行
process ?processing | 处理流程
monitor ?tracking | 监控 追踪 > track
record ?recorded | 记录 录制
prepare ?prepared | 准备 布置
register ?registered | 注册 登记
skip ?skipped | 跳过
ignore exclude ?ignored ?excluded | 忽略 排除
allow permit ?allowed | 允许 许可
prevent forbid deny ?not_allowed | 阻止 防止 禁止
require ?required | 必需 依赖条件
support ?supported | 支持
?use_of +use | 使用
exist ?exists | 存在
available ?availability | 可用
empty ?nothing_left | 空 空的 为空
full ?filled | 满 已满
previous prior | 上一个 前一个 之前的
current ?currently | 当前 现在 目前
first initial ?original | 第一个 首个 初始
final last | 最后 最终 最后一个
temporary temp | 临时
dynamic runtime ?at_runtime | 动态 运行时
static ?unchanging | 静态
automatic auto ?automatically | 自动
manual ?by_hand | 手动
custom customize ?customise ?own_version | 自定义 定制
shared common | 共享 公用 通用
single singular | 单个 单一
multiple several | 多个 多种
type category ?sort_of | 类型 种类 类别 分类 > kind
name | 名称 名字 标题 > title
description desc info ?describe | 描述 说明 介绍 详情
value ?worth | 值 数值
`;
