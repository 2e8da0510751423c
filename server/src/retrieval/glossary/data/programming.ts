/** Language, data and files. Format: `parse.ts`. */
export const programmingGroups = `
# language and data
interface abstract ?contract | 接口 抽象
base_class superclass ?abstract_class ?baseclass ?parent_class | 基类 父类 抽象类 > abstract
inherit inheritance derive subclass ?derived ?child_class | 继承 子类 派生 派生类
extension ?extension_method | 扩展方法 扩展
generic ?type_parameter | 泛型
attribute annotation | 特性 注解
enum enumeration ?enumerated | 枚举
field ?member_variable | 字段 成员变量
variable | 变量
property | 属性访问器
constant const ?magic_number | 常量 魔法数字
argument parameter ?params | 参数 实参 形参
lambda anonymous | 匿名函数 闭包
reflection ?by_name_at_runtime | 反射机制
async await task unitask asynchronous ?asynchronously | 异步 异步加载 异步任务
cancellation ?cancel_token ?cancellationtoken ?cancel_a_task | 取消令牌 取消任务 取消异步 > cancel token
thread ?threading parallel burst ?multithreading ?job_system ?background_thread ?worker_thread | 线程 多线程 并行 后台线程 作业系统 > job
main_thread ?mainthread ?unity_thread | 主线程 > dispatcher
mutex semaphore ?thread_safe concurrent | 互斥 线程安全 并发
exception error ?crashes | 异常 报错 错误 出错
validate validation ?valid verify ?validity | 校验 验证 合法性 有效性
check ?checking ?examine | 检查 检测是否
condition requirement ?prerequisite | 条件 前置条件 需求
array | 数组
list collection | 列表 集合
dictionary dict lookup ?key_value | 字典 哈希表 键值对 映射表
hash_set ?hashset ?unique_items | 哈希集合 去重
queue enqueue dequeue fifo | 队列 排队 入队 出队
stack ?lifo | 栈 堆栈 压栈 出栈 > push pop
heap ?priority_queue ?priorityqueue | 堆 优先队列 优先级队列 > priority queue
linked_list ?linkedlist | 链表
tree node | 树结构 树形 节点
graph node ?graph_structure | 图结构 节点图
ring_buffer circular ?circular_buffer ?ringbuffer ?circularbuffer | 环形缓冲 循环队列
buffer ?buffered | 缓冲 缓冲区
cache ?caching ?cached memoize | 缓存
index ?indices | 索引 下标
string ?str | 字符串
substring | 子串 子字符串
char ?letter | 字符
parse ?parser ?interpret tokenize | 解析 解析器
format ?formatter | 格式 格式化
convert ?converter ?conversion | 转换 转化 类型转换
encode decode ?encoding | 编码 解码
compress decompress zip ?compression | 压缩 解压
copy clone duplicate ?deep_copy | 拷贝 复制 克隆 深拷贝
json ?json_file | 数据文件 > serialize parse
xml yaml | 标记语言
csv spreadsheet excel table ?data_table | 表格 配置表 数据表 导表
data ?information | 数据
address | 地址
capacity | 容量
byte binary | 字节 二进制
pair | 配对 一对
user | 用户
result output | 结果 输出
row ?table_row | 表记录 > record
file ?file_system | 文件
folder directory ?folders | 文件夹 目录
file_path ?filepath ?persistentdatapath | 文件路径 > persistent data
read ?reading | 读取 读
write ?wrote | 写入 写
import ?importer | 导入
export ?exporter | 导出
guid uuid id identifier unique ?unique_id | 唯一标识 编号 标识符
hash checksum hashcode | 哈希 校验和 散列
+random ?random_pick ?random_element ?pick_a_random | 随机选取 随机元素 随机选择 > index range
search find query ?found ?lookup | 查找 搜索 寻找 查询 找到 找
filter ?filtered | 过滤 筛选
sort order ?sorted ?sorting_algorithm | 排序 排列
group ?grouped | 分组 组
merge combine join ?merged | 合并 组合
split separate ?divided slice | 拆分 分割 切割 分离
insert ?inserted | 插入
append | 追加 加入列表
remove erase delete ?removed | 移除 去掉 删掉
clear ?cleared | 清空 清除 清理
replace substitute ?replaced | 替换 取代
contain include ?has_item | 包含 含有
count tally ?counted ?counter | 计数 统计个数 计数器
recursive recursion | 递归
algorithm | 算法
`;
