/** User interface and sound. Format: `parse.ts`. */
export const interfaceGroups = `
# user interface
ui gui interface ?user_interface | 界面 用户界面 游戏界面
hud overlay ?heads_up_display | 抬头显示 战斗界面 平视显示 > ui canvas
canvas | 画布
panel window page view | 面板 窗口 页面 窗体
popup dialog modal ?pop_up ?message_box ?messagebox ?dialog_box | 弹窗 弹出 对话框 弹框 提示窗 > panel
confirm accept ?confirmation ?are_you_sure ?ask_before | 确认 确定 二次确认
cancel ?cancelled ?canceled | 取消
toast ?short_message | 飘字提示 轻提示 浮窗提示 > message
menu | 菜单
main_menu ?mainmenu title ?start_screen ?start_menu ?titlescreen | 主菜单 主界面 开始界面 标题界面 > start
pause_menu ?pausemenu | 暂停菜单 暂停界面 > panel
setting option preference config configuration ?settings_menu ?configure | 设置 选项 设置界面 配置 偏好 配置文件 参数配置
button btn | 按钮
toggle checkbox ?check_box ?on_off | 开关 复选框 勾选 切换开关 > switch
slider ?drag_bar | 滑动条 滑块
dropdown combobox ?drop_down | 下拉框 下拉菜单 下拉列表
input_field textfield textbox ?inputfield ?text_field ?text_box ?text_input | 输入框 文本框 文本输入 > text
text label tmp ?textmeshpro ?text_mesh_pro | 文本 文字 标签文字
font typeface | 字体 字号
rich_text ?richtext ?formatted_text | 富文本 图文混排
image picture ?photo | 图片 图像
icon ?app_icon | 图标
theme style ?look_and_feel | 主题 风格 样式 换肤主题
portrait avatar ?profile_picture | 头像 立绘
scroll_view ?scrollrect ?scrollview ?scroll_rect ?scroll ?scrolling_list | 滚动视图 滚动列表 滑动列表 列表滚动 滚动 > rect content list
list_view ?listview ?virtual_list ?recycle_list ?infinite_list | 列表界面 无限列表 循环列表 虚拟列表 > item scroll recycle
tab ?tab_page | 标签页 页签 分页
layout ?layout_group ?horizontallayout ?verticallayout ?gridlayout | 布局 自动布局 排版
column | 列
alignment align ?aligned | 对齐方式 居中对齐
padding margin spacing | 边距 间隔距离 内边距
anchor pivot ?rect_transform ?recttransform | 锚点 轴心 中心点 枢轴 > rect
canvas_scaler ?canvasscaler ?ui_scaling ?screen_adaptation | 屏幕适配 界面适配 自适应 适配 分辨率适配 > resolution
graphic_raycaster ?raycast_target ?raycaster ?block_clicks ?click_through ?graphicraycaster | 射线阻挡 点击穿透 遮挡点击 界面点击 > target pointer over
event_system ?eventsystem | 事件系统
mask ?rect_mask ?clip_children | 遮罩 蒙版
radial ?radial_fill ?pie_menu | 径向 环形 扇形 环形菜单 > fill circle
heart ?health_icon | 心形 血滴 爱心
cursor ?cursor_icon ?mouse_cursor_image | 鼠标样式 鼠标图标 > texture
select selection ?selected ?pick ?choose ?chosen | 选择 选中 选取 挑选
focus ?focused | 焦点 聚焦
submit ?send_form | 提交
refresh redraw rebuild ?update_display | 刷新界面 重绘 重建 刷新
open ?opened ?opening | 打开 开启 开
close ?closed ?closing shut dismiss | 关闭 关 关掉 合上
back ?go_back | 返回 上一页 后退
next ?move_on | 下一个 下一步 下一页
ui_manager ?uimanager ?screen_manager ?window_manager ?panelmanager | 界面管理 界面管理器 窗口管理 面板管理 > panel open stack
ui_animation ?animate_panel | 界面动画 弹出动画 > tween fade scale panel
ui_toolkit uxml uss ?uitoolkit ?visualelement ?visual_element ?uielement | 界面工具包 可视元素 > visual element
localization locale language translation i18n ?localize ?localise ?localized ?localised ?localisation ?translate ?multiple_languages | 本地化 多语言 语言 翻译 切换语言
red_dot ?reddot ?unread_mark | 红点 小红点 红点系统 > badge notify
login ?log_in ?sign_in signin account | 登录 登陆 账号 账户
logout ?log_out ?sign_out | 登出 注销
?sign_up ?new_account | 注册账号 > register account
password | 密码
nickname username ?player_name | 昵称 玩家名 用户名 > name
message | 消息 信息
announcement banner ?notice_board | 公告 横幅 通告
+indicator offscreen ?arrow_indicator ?offscreen_indicator ?point_to_target ?off_screen_arrow ?off_screen | 屏幕外指示 箭头指示 指向目标 > arrow target screen
name_plate nameplate ?name_above_head ?name_tag | 名牌 头顶名字 名字条 > world camera
world_space_ui ?worldspace ?world_canvas | 世界空间界面 头顶血条 > canvas
+fade fader ?fade_screen ?screenfader ?fade_to_black ?blackscreen | 黑屏过渡 黑屏 屏幕淡出 > screen transition image
+touch_keyboard ?virtual_keyboard ?on_screen_keyboard ?touchscreenkeyboard | 虚拟键盘 软键盘
clipboard ?paste ?copy_and_paste | 粘贴 剪贴板 > copy
url link hyperlink browser website ?web_page ?web_site | 链接 网址 网页 网站 超链接
# sound
audio sound ?acoustic | 音频 声音
sound_effect sfx ?soundeffect | 音效 音效播放 > audio clip
music bgm soundtrack song ?background_music | 音乐 背景音乐 歌曲 配乐
play ?played ?playing | 播放
audio_source ?audiosource ?sound_source speaker | 音源 声源 音频源
audio_clip ?audioclip | 音频片段 音频剪辑 > sound
audio_listener ?audiolistener | 监听器 音频监听
audio_manager ?audiomanager ?soundmanager ?sound_manager ?music_manager | 音频管理 声音管理 音频管理器 声音管理器 音效管理 > sound music
volume loudness ?sound_volume loud | 音量 声音大小 大小声
mute silence ?muted ?turn_off_the_sound | 静音 关闭声音 消音
mixer ?audiomixer ?audio_mixer | 混音 混音器
pitch ?tone | 音调 音高
loop repeat ?looping ?repeated | 循环 循环播放 重复 再次
+fade_music ?musicfade ?music_fade | 音乐淡入淡出 音乐过渡 音乐切换 > volume crossfade
spatial_audio ?spatial ?three_dimensional_sound ?surround_sound | 空间音频 立体声 三维音效
reverb echo | 混响 回声
spectrum fft ?audio_visualizer ?music_visualization | 频谱 音乐可视化 > frequency
frequency ?how_often | 频率 > rate interval
voice speech ?voice_chat | 语音 语音聊天 人声
ambience ?ambient_sound | 环境音 环境音效 > ambient
video movie ?videoplayer ?video_player | 视频 影片 视频播放 > clip
`;
