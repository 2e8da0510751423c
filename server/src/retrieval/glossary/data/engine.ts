/** Parts of the engine: objects, components, physics, animation, input. Format: `parse.ts`. */
export const engineGroups = `
# objects and scenes
game_object ?gameobject ?scene_object | 游戏对象 游戏物体 物体
component monobehaviour | 组件 脚本组件
behaviour behavior | 行为 > component
prefab template ?prefabricated | 预制体 预制件 预制 预设
variant ?prefab_variant | 变体 预制变体
instance ?instantiated | 实例 实例化 > instantiate
scene | 场景
load_scene ?sceneload ?scene_loading ?change_scene ?switch_scene ?scene_transition ?open_scene | 加载场景 切换场景 场景切换 场景加载 换场景 > async manager transition
loading_screen ?loadingscreen ?loading_page | 加载界面 加载画面 读条界面 > progress
additive ?additive_scene | 叠加场景 附加场景 > scene load
scene_unload ?unload | 卸载 卸载场景
hierarchy | 层级 层级面板 层级结构 > parent child tree
parent child ?attach_to children | 父物体 子物体 父节点 子节点 父子 父对象 子对象 > transform
sibling ?sibling_index | 同级 兄弟节点
transform | 变换
tag | 标签
layer ?layermask | 层 图层 层遮罩 > mask
active activate ?setactive ?inactive | 激活 激活状态
enable ?turn_on | 启用 开启 打开功能 > active
disable deactivate ?turn_off | 禁用 停用 关闭功能 > enable active
show visible display appear ?visibility reveal | 显示 展示 可见 出现
hide invisible ?hidden ?disappear ?vanish | 隐藏 消失 不可见 > visible active
create +make new ?creation | 创建 新建 > instantiate
destroy delete ?destruction | 销毁 删除
persistent +destroy_load ?dont_destroy_on_load ?dontdestroyonload ?survive_scene_change ?keep_between_scenes | 不销毁 跨场景 常驻 切场景不销毁 > singleton
initialize init setup ?initialization ?initialise | 初始化 > awake start
update tick ?every_frame | 每帧 每一帧 帧更新
fixed_update ?fixedupdate ?physics_step | 固定更新 物理帧 物理更新 > physics
late_update ?lateupdate | 延迟更新 后更新
execution_order ?script_order ?order_of_execution | 执行顺序 脚本顺序 调用顺序
lifecycle ?life_cycle ?event_function | 生命周期 > awake start destroy
coroutine ienumerator | 协程 协同程序 > start yield wait routine
wait delay yield ?wait_for_seconds ?wait_a_moment | 等待 延时 延迟 等几秒 > coroutine second timer invoke
invoke call ?invoked | 调用 触发调用
scriptable_object ?scriptableobject ?data_asset | 可编程对象 可脚本化对象 数据资产 脚本化对象 > asset data config
asset | 资源 资产
resource ?resources_folder | 资源加载 资源目录 > load asset
asset_bundle ?bundle ?assetbundle | 资源包 资源打包 > load
addressable ?addressables | 可寻址 可寻址资源 寻址 > asset load handle reference
streaming_assets ?streamingassets | 流式资源 流资源目录 > path file
hot_update hotfix patch ?hot_reload ?hot_patch | 热更新 热更 补丁 热重载 > download version
reference link ?referenced | 引用
serialize ?serialization serializable deserialize ?serializefield ?serialized | 序列化 反序列化 > save json
tween dotween ease ?easing ?tweening | 缓动 补间 补间动画 缓动动画 > lerp curve animate
timer stopwatch ?count_seconds | 计时器 计时 定时器 秒表 > time second elapsed
self_destruct ?destroy_after ?remove_after | 自动销毁 定时销毁 延时销毁 自毁 > destroy lifetime timed
# physics
physics physical | 物理 物理系统 物理引擎
collide collision ?collider ?colliding ?bump_into ?run_into | 碰撞 碰撞体 碰撞检测 相撞 撞 碰撞器 撞到 碰到 > contact trigger enter
trigger ?trigger_zone ?ontriggerenter ?enter_area | 触发器 触发 进入区域 触发区域 > enter collider
rigidbody ?rigid_body | 刚体 > physics velocity force
kinematic ?iskinematic | 运动学 运动学刚体
character_controller ?charactercontroller | 角色控制器 > move
joint hinge ?spring_joint | 关节 铰链
force impulse ?addforce | 力 施加力 推力 作用力 冲量
torque ?rotational_force | 扭矩 力矩
mass ?heavy | 质量 > weight
raycast linecast spherecast ray ?ray_cast | 射线 射线检测 光线投射 发射射线 > hit physics
overlap ?overlapsphere ?overlapping | 重叠检测 球形检测 范围检测 重叠 > sphere collider
physics_material ?physicmaterial | 物理材质 弹性材质 > friction bounce
bounce bouncy bounciness | 弹跳 弹性 反弹 回弹
cloth | 布料
soft_body ?softbody | 软体
explosion_force ?explosionforce ?shockwave | 爆炸力 冲击波 > explode radius
effector attractor magnet attract | 吸引 磁铁 吸附 引力源 > force
wheel_collider ?vehicle_physics ?wheelcollider | 车轮碰撞体 车辆物理
contact ?touching | 接触
# animation
animation animator animate ?anim ?animated | 动画 动作 > clip
animator_controller ?animatorcontroller ?animation_state | 动画控制器 动画状态机 > state
animation_clip ?animationclip | 动画片段 动画剪辑
animation_event ?animationevent | 动画事件 帧事件
blend_tree crossfade ?blendtree ?animation_blending | 混合树 动画混合 动画过渡 > animator
transition ?fade_transition | 过渡 转换 转场 > fade state
animator_parameter ?setbool ?settrigger ?setfloat | 动画参数 > set bool trigger float
root_motion ?rootmotion | 根运动 根节点动画 > animator move
inverse_kinematics ik | 反向动力学 逆向动力学 > bone target
bone skeleton rig skinned ?skeletal armature | 骨骼 骨架 绑定 蒙皮 骨骼动画
blend_shape morph ?blendshape ?morph_target | 混合形状 形变 变形
keyframe ?key_frame | 关键帧
curve spline bezier catmull ?animationcurve ?curved_path | 曲线 动画曲线 贝塞尔 样条 贝塞尔曲线 样条曲线
flipbook ?sprite_animation ?frame_animation ?frame_by_frame | 帧动画 序列帧动画 翻页动画 > sprite frame animation
ragdoll | 布娃娃
pose ?t_pose | 姿势 姿态
retarget ?retargeting | 重定向 动作重定向
motion_capture mocap | 动作捕捉 动捕
shake wobble ?screen_shake ?camera_shake ?camerashake ?shaking | 震动 抖动 屏幕震动 相机震动 镜头抖动 晃动 震屏 > camera noise impulse
# input and devices
input ?user_input ?player_input ?control_scheme | 输入 操作 操控 控制输入
keyboard ?keypress ?press_a_key | 键盘 按键 > key input
key_down ?keydown ?getkey ?key_press ?pressed_key | 按下 按下按键 > input button
key_up release ?release_the_button | 松开 抬起 弹起
mouse cursor pointer | 鼠标 光标 指针
click ?clicked ?mouse_click | 点击 单击 鼠标点击 点选 > button pointer
double_click ?double_tap | 双击 连点
right_click | 右键
drag ?drag_and_drop draggable ?dragging ?dragged | 拖拽 拖动 拖放 拖 > drop begin pointer
hover ?pointerenter ?mouse_over ?hovering | 悬停 鼠标悬停 鼠标移入 > pointer enter highlight
scroll_wheel ?mousewheel ?mouse_wheel | 滚轮 鼠标滚轮 > zoom
cursor_lock ?lock_cursor ?hide_the_mouse ?lockstate | 锁定鼠标 隐藏鼠标 隐藏光标 > visible mouse
touch tap ?touchscreen ?touch_screen ?tapped | 触摸 触屏 点按 手指触摸 触碰 > input
swipe gesture flick | 滑动 手势 划屏 轻扫
pinch ?pinch_to_zoom | 双指缩放 捏合 缩放手势 > zoom touch
joystick thumbstick ?virtual_joystick ?virtual_stick | 摇杆 虚拟摇杆 遥杆 > input axis
gamepad controller ?xbox_controller | 手柄 游戏手柄 > input stick
axis ?input_axis | 轴 输入轴
input_action ?action_map ?inputaction ?input_system ?actionmap | 输入动作 输入系统 新输入系统 > binding
key_binding rebind keymap ?keybinding ?remap ?change_the_controls | 按键绑定 改键 键位 键位设置 重新绑定 自定义按键 > input
vibration rumble haptic vibrate ?haptics | 振动 手柄震动 手机震动 触觉反馈 > motor
gyroscope gyro accelerometer tilt ?tilting | 陀螺仪 重力感应 倾斜 加速度计 > sensor input
dead_zone ?deadzone | 死区 摇杆死区
# virtual and augmented reality, phones
virtual_reality vr xr ?headset hmd | 虚拟现实 头显 头盔
augmented_reality ar | 增强现实
hand_tracking ?tracked_hand | 手势追踪 手部追踪
+hand_controller ?vr_controller | 手柄控制器 > xr
grabbable ?xr_grab ?grab_objects | 抓取物体 可抓取 抓握 > grab interactable hand
?vr_movement ?comfort | 移动方式 > locomotion
ray_interactor ?laser_pointer | 射线交互
plane_detection ?detect_planes ?arplane | 平面检测 平面识别
image_tracking ?marker_tracking | 图像识别 图像追踪
mobile phone handheld smartphone | 移动端 手机 手机端
tablet ?ipad | 平板
orientation ?portrait ?landscape ?screen_rotation | 横屏 竖屏 屏幕方向 > screen portrait landscape
safe_area notch ?safearea | 安全区 刘海屏 安全区域 异形屏
notification ?push_notification ?local_notification | 通知 推送 消息推送
permission ?ask_for_permission | 权限 授权
battery ?power_saving | 电量 电池 省电
gps ?geolocation | 定位 地理位置 经纬度 > location
webcam ?phone_camera ?device_camera | 摄像头 手机相机 > camera
microphone mic ?voice_input | 麦克风 录音 话筒
`;
