/** Design patterns and program structure. Format: `parse.ts`. */
export const patternGroups = `
# design patterns
design_pattern ?software_pattern | 设计模式
pool ?object_pool ?objectpool ?pooled ?reuse_objects ?recycle_objects | 对象池 缓存池 池 池化 内存池 资源池 > object release return
observer observable subject | 观察者 观察者模式 > event subscribe notify
event delegate action unityevent ?event_handler | 事件 委托 事件回调
event_bus ?event_channel messagebroker ?eventbus ?eventchannel ?message_bus ?messagebus ?event_center ?event_aggregator ?eventmanager | 事件总线 消息总线 事件中心 消息中心 事件通道 事件管理器 > raise publish subscribe channel
subscribe listen ?listener register ?subscription observe ?addlistener | 订阅 监听 侦听 监听事件 > event
unsubscribe unregister ?removelistener ?stop_listening | 取消订阅 取消监听 注销事件 移除监听 > dispose remove
raise publish notify dispatch ?fire_event ?raise_event | 发布 派发 分发 触发事件 派发事件 抛出事件 > event invoke
callback handler ?call_back ?on_complete ?oncomplete | 回调 回调函数 处理函数 > action
command ?command_pattern | 命令 命令模式 指令 > execute undo
undo redo ?take_back revert ?reverted | 撤销 重做 回退 撤回 悔棋 上一步 > command stack history
state_pattern | 状态模式 > machine enter exit
enter_state ?exit_state ?state_change ?changestate | 进入状态 退出状态 切换状态 状态切换 > exit transition change
factory ?factory_method creator | 工厂 工厂模式 工厂方法 > create product
abstract_factory ?abstractfactory | 抽象工厂
builder ?builder_pattern | 建造者 建造者模式 生成器模式
prototype ?prototype_pattern | 原型 原型模式 > clone
singleton ?only_one_instance ?single_instance | 单例 单例模式 > instance
service_locator ?servicelocator | 服务定位器 服务定位
inject injection injector ?dependency_injection ?ioc | 依赖注入 注入 控制反转 > container
strategy_pattern ?interchangeable_algorithm | 策略模式
flyweight ?shared_data | 享元 享元模式 共享数据 > shared
decorator wrapper ?wrap | 装饰器 装饰者 包装 装饰模式
adapter ?adapt | 适配器 适配器模式
facade | 外观模式 门面 门面模式
proxy | 代理 代理模式
mediator | 中介者 中介 中介者模式
visitor ?visitor_pattern | 访问者 访问者模式
template_method ?template_pattern | 模板方法
+chain ?chain_of_responsibility ?responsibility_chain | 责任链 职责链 > handler next
composite | 组合模式
memento snapshot ?restore_state | 备忘录 备忘录模式 快照 > restore
iterator enumerator iterate ?iteration | 迭代器 遍历
dirty_flag ?dirty ?isdirty ?only_when_changed | 脏标记 脏标志 脏数据 > changed
double_buffer ?doublebuffer ?double_buffering | 双缓冲 > swap
spatial_partition quadtree octree ?spatial_hash ?space_partition | 空间划分 空间分割 四叉树 八叉树 空间哈希 > grid
mvc ?model_view_controller | 模型视图控制器 > model view controller
mvp presenter ?model_view_presenter | 模型视图展示器 > model view
view_model mvvm ?viewmodel ?model_view_viewmodel | 视图模型 > binding
bind ?binding ?data_binding ?databinding ?bound | 数据绑定 绑定 > property
ecs entity dots ?entity_component_system ?data_oriented | 实体组件系统 实体 面向数据 > component system
reactive rx observable ?reactive_property ?reactiveproperty | 响应式 响应式编程 响应式属性 > subscribe
solid ?solid_principles | 面向对象原则 > principle
single_responsibility ?one_responsibility | 单一职责 单一职责原则
open_closed ?open_closed_principle | 开闭原则 开放封闭
liskov substitution ?liskov_substitution | 里氏替换 里氏替换原则
interface_segregation ?segregation ?small_interfaces | 接口隔离 接口隔离原则
dependency_inversion ?inversion | 依赖倒置 依赖倒置原则 依赖反转 > interface
decouple coupling ?loosely_coupled | 解耦 耦合 降低耦合
manager ?managed ?manage | 管理器 管理 > controller system
controller | 控制器 > control
system | 系统 > manager
control ?controlled | 控制 > controller
service | 服务
module subsystem | 模块 子系统
framework architecture | 框架 架构
refactor | 重构
`;
