/** How pictures are made: rendering, post-processing, meshes, particles. Format: `parse.ts`. */
export const renderingGroups = `
# rendering
render renderer draw ?rendered | 渲染 绘制 渲染器 画
mesh_renderer ?meshrenderer | 网格渲染器 > render
line_renderer ?linerenderer ?draw_line | 画线 线渲染 线段渲染 连线 > position
trail ?trailrenderer ?trail_renderer | 拖尾 尾迹 轨迹特效 刀光
render_texture rt ?rendertexture ?render_target ?rendertarget ?target_texture | 渲染纹理 渲染目标 渲染贴图 > target
render_pipeline srp urp hdrp ?renderpipeline | 渲染管线 管线
forward_rendering ?forward_plus | 前向渲染
deferred gbuffer ?deferred_shading | 延迟渲染 延迟着色
renderer_feature ?rendererfeature ?renderpass ?render_pass ?custom_pass ?scriptablerenderpass | 渲染特性 自定义渲染 > pass scriptable render
command_buffer cmd ?commandbuffer | 命令缓冲 渲染命令
render_queue ?renderqueue | 渲染队列
post_process ?postprocess ?postprocessing ?post_effect ?screen_effect ?image_effect ?fullscreen_effect blit | 后处理 后期 屏幕特效 全屏特效 屏幕后处理 > volume
volume ?volume_profile | 后处理体积 体积
bloom glow ?glow_effect | 泛光 辉光 光晕效果
vignette ?dark_corners | 暗角 晕影
color_grading lut tonemap ?colorgrading ?tone_mapping ?color_correction | 调色 色调映射 颜色校正 色彩校正
+depth_field dof bokeh ?depth_of_field ?depthoffield | 景深 散景
blur gaussian ?blurry ?blurred kawase | 模糊 高斯模糊 毛玻璃
downsample ?down_sampling upsample | 降采样 下采样 上采样
sharpen | 锐化
motion_blur ?motionblur | 运动模糊 动态模糊 > velocity
chromatic aberration ?chromatic_aberration | 色差 色散
film_grain ?grain | 胶片颗粒 颗粒噪点
pixelate pixelation mosaic ?pixelated | 像素化 马赛克
glitch ?digital_noise | 故障 故障艺术 故障效果
invert ?inverted negate | 反相 反色 取反
jitter | 随机抖动 画面抖动
anti_aliasing antialiasing msaa fxaa taa ?smooth_edges | 抗锯齿 锯齿
edge_detection sobel ?edge_detect | 边缘检测 > outline depth normal
hdr ?high_dynamic_range | 高动态范围
luminance luma | 亮度值 明度
gamma linear ?color_space srgb | 伽马 线性空间 色彩空间
atmosphere scattering ?atmospheric | 大气 大气散射 散射
resolution ?screen_size ?window_size | 分辨率 屏幕尺寸 窗口大小
aspect ?aspect_ratio | 宽高比 长宽比 画面比例
fullscreen windowed ?full_screen | 全屏 窗口化 窗口模式
vsync ?vertical_sync | 垂直同步
frame_rate framerate fps ?target_frame_rate | 帧率 帧数 每秒帧数
quality ?graphics_quality ?quality_level | 画质 画面质量 质量设置
# meshes and effects
mesh model geometry | 网格 模型 几何体 三维模型
wireframe | 线框
triangle polygon | 三角形 三角面 多边形 面数
quad | 四边形 面片
cube | 立方体
primitive ?basic_shape | 基本体
capsule | 胶囊
cylinder | 圆柱
sphere | 球体
generate_mesh ?mesh_generation ?proceduralmesh ?build_mesh | 生成网格 网格生成 程序化网格 > vertices triangle normal
combine_mesh ?combinemesh ?merge_meshes | 合并网格
marching_cube ?marchingcubes | 移动立方体算法
subdivide subdivision | 细分
particle emitter ?particle_system ?particlesystem ?emit | 粒子 粒子系统 粒子特效 发射器 > system
effect fx vfx ?visual_effect | 特效 效果 视觉效果
hit_effect ?hiteffect ?impact_effect ?hitspark | 打击特效 受击特效 击中特效 命中特效 > impact particle
hit_flash ?flash_red ?flash_white ?damage_flash | 受击闪白 闪白 闪红 受击变红 > damage color material
flash | 闪 闪光 闪一下
spark | 火花 火星
`;
