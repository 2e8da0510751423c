/** The editor, building, testing, measuring, platforms. Format: `parse.ts`. */
export const toolingGroups = `
# editor
editor ?editor_extension ?editor_script | 编辑器 编辑器扩展 编辑器脚本
editor_window ?editorwindow ?tool_window | 编辑器窗口 工具窗口 > gui
inspector ?custom_editor ?customeditor | 检视面板 检查器 属性面板 自定义面板 自定义编辑器 > editor gui
property_drawer ?drawer ?propertydrawer | 属性绘制器 属性绘制 > gui
menu_item ?menuitem ?editor_menu | 菜单项 编辑器菜单
context_menu ?contextmenu | 上下文菜单 右键菜单
gizmo ?ondrawgizmos ?draw_gizmos ?scene_view_drawing | 辅助线 场景辅助线 编辑器绘制 调试绘制 > draw handle
scene_view ?sceneview | 场景视图
serialized_property ?serializedproperty ?serializedobject | 序列化属性 序列化对象
asset_importer postprocessor ?assetpostprocessor ?import_settings ?scriptedimporter | 导入设置 资源导入 导入器 资源后处理
asset_database ?assetdatabase | 资源数据库
wizard ?scriptablewizard | 向导
snap ?snapping ?align_to_grid | 对齐 网格吸附 > grid
brush paint ?painting ?painter | 笔刷 绘画 涂抹 刷子 画笔
+scatter ?place_randomly | 撒点 随机摆放 > random place
level_editor ?leveleditor ?map_editor | 关卡编辑器 地图编辑器
+batch ?batch_tool ?for_all_assets ?process_all | 批量 批量处理 > all
script_template ?template_script ?scripttemplate | 脚本模板 代码模板
codegen ?code_generation ?generate_code | 代码生成 生成代码 > generate code generator
readme documentation ?help_page | 文档 说明文档 帮助
comment | 注释
# build and platforms
build ?build_the_game | 打包 构建 编译 出包 > player pipeline
+build ?build_script ?buildscript ?automated_build ?build_pipeline ?ci | 打包脚本 自动打包 自动构建 > pipeline
platform ?target_platform | 平台 目标平台 跨平台
android apk | 安卓
ios iphone xcode | 苹果 苹果手机
windows standalone pc | 电脑端 桌面端
webgl ?web_build html | 网页端 网页版
playstation xbox nintendo ?game_console | 主机平台 家用机
wechat ?mini_game_platform | 微信 小游戏平台
preprocessor define ?conditional_compilation symbol | 宏定义 预编译 条件编译 宏
assembly asmdef ?assembly_definition | 程序集 程序集定义
package upm ?package_manager | 包 包管理 软件包
dependency ?depends_on | 依赖 依赖项
native_plugin ?dllimport ?native_code | 原生插件 原生代码 动态库
project_setting ?render_setting ?projectsetting ?playersetting | 项目设置 工程设置
version_control git | 版本控制
# testing and measuring
test unittest ?unit_test ?playmode | 测试 单元测试 自动化测试
mock stub fake dummy | 模拟对象 桩 假数据 > test
assert assertion expect | 断言
debug ?debugger ?debugging | 调试 调试信息
log ?logger ?logging ?print ?printed | 日志 打印 输出日志 记录日志 > debug
warning | 警告
bug issue ?defect | 缺陷 漏洞 问题
console terminal ?debug_console | 控制台 调试台
profile ?profiler benchmark ?profiling | 性能分析 分析器 性能测试
performance optimize ?optimization ?optimise | 性能 优化 性能优化 效率 流畅
memory garbage gc alloc ?allocation ?memory_leak leak | 内存 垃圾回收 内存泄漏 内存占用 分配内存
fps_counter ?fpscounter ?fpsdisplay ?show_fps ?frame_counter | 帧率显示 显示帧率 > frame text
?game_crash ?app_crash ?hang | 崩溃 闪退 卡死 > crash exception
stress ?load_test ?many_objects | 压力测试 大量物体
demo sample example | 示例 例子 演示 样例
placeholder dummy | 占位 占位符
obsolete deprecated legacy | 废弃 过时 旧版
workflow pipeline | 流程 工作流 流水线
`;
