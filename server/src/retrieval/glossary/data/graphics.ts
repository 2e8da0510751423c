/** Cameras, light, shaders and materials. Format: `parse.ts`. */
export const graphicsGroups = `
# camera
camera cam ?viewpoint | 相机 摄像机 镜头 摄影机
camera_follow ?followcamera | 相机跟随 镜头跟随 摄像机跟随 > target damping
virtual_camera cinemachine vcam ?virtualcamera | 虚拟相机 虚拟摄像机
zoom ?zoom_in ?zoom_out ?orthographicsize | 缩放镜头 拉近 拉远 变焦 镜头缩放 > fov
orbit ?rotate_around ?camera_orbit | 绕着转 环绕旋转 相机环绕 > around rotation
+field_view fov ?field_of_view | 视场角 视野角度
orthographic ortho | 正交 正交相机
perspective projection | 透视 投影
frustum clipping ?clip_plane ?near_plane | 视锥体 裁剪 裁剪面 近裁面 > plane
viewport ?split_screen ?splitscreen | 视口 分屏
screenshot ?screencapture ?screen_shot capture | 截图 截屏 屏幕截图 > texture
screen ?monitor | 屏幕 显示器
+world_screen ?world_to_screen ?worldtoscreen ?screentoworld ?screen_to_world ?screen_position | 屏幕坐标 世界转屏幕 坐标转换 屏幕坐标转世界 > camera point viewport
look ?mouse_look ?mouselook ?look_around | 视角 鼠标视角 视角控制 环顾 > mouse camera rotation
# light
light ?illuminate ?illumination | 灯光 光照 光 光源 照明 打光
attenuation falloff ?light_range | 衰减 光照衰减
intensity strength | 强度 光强 亮度强度
directional_light sunlight ?main_light ?directional | 平行光 方向光 主光源 > sun
point_light spotlight ?spot_light ?additional_light | 点光源 聚光灯 附加光 > spot
ambient ?ambient_light | 环境光
lightmap bake ?baked_light ?light_map | 光照贴图 烘焙 光照烘焙 > light
light_probe ?lightprobe | 光照探针
reflection_probe ?reflectionprobe | 反射探针
global_illumination gi ?indirect_light radiosity | 全局光照 间接光 > light bake
flicker blink ?flickering ?blinking | 闪烁 灯光闪烁 忽明忽暗
shadow shadowmap ?shadow_map ?shadowcaster ?cast_shadows | 阴影 影子 投影阴影 投射阴影
bias ?shadow_acne | 阴影偏移 深度偏移
cascade ?shadow_cascade | 级联阴影 阴影级联 > shadow
ambient_occlusion ssao ao | 环境光遮蔽 环境遮蔽
volumetric ?god_ray ?light_shaft ?sun_shaft | 体积光 上帝之光 光柱 > light fog shaft
lens_flare ?flare | 镜头光晕 光晕 耀斑
cookie ?light_cookie | 光照遮片 灯光遮罩
# shaders and materials
shader ?shading | 着色器 着色
vertex vertices vert | 顶点
pixel fragment frag ?per_pixel | 像素 片元 片段着色器 片元着色器
vertex_shader ?vertexshader | 顶点着色器 > vert
compute_shader kernel ?computeshader ?gpu_compute | 计算着色器 > dispatch buffer
shader_graph ?shadergraph | 着色器图 > node
surface_shader ?surface | 表面着色器 > surf
pass ?shader_pass | 渲染通道
keyword ?shader_keyword ?multi_compile ?shader_feature | 关键字 着色器变体 宏开关 > variant feature
uniform ?shader_property | 着色器属性 材质参数 > property material
material mat ?material_property | 材质 材质球
property_block ?materialpropertyblock | 材质属性块 > material
texture tex ?image_map | 纹理 贴图 材质贴图
detail ?detail_map | 细节贴图
atlas ?sprite_atlas ?texture_atlas | 图集 贴图集
normal ?normal_map normalmap bumpmap ?bump_map | 法线 法线贴图 凹凸 凹凸贴图
tangent bitangent | 切线 副切线
albedo diffuse ?base_map ?basemap ?maintex ?base_color ?basecolor | 漫反射 基础颜色 固有色 反照率 主贴图 > base map main tex color
metallic metal metalness | 金属度 金属
smoothness roughness glossiness ?glossy ?rough | 光滑度 粗糙度 平滑度
specular blinn phong ?shiny | 高光 镜面 高光反射
emission emissive glow ?glowing luminous | 自发光 发光 辉光
pbr ?physically_based brdf lit | 基于物理 物理渲染 > specular roughness
clear_coat ?coat | 清漆 透明涂层
unlit ?no_lighting | 无光照 不受光
transparent transparency alpha opacity translucent ?see_through ?semi_transparent | 透明 透明度 半透明 不透明度
opaque | 不透明
alpha_clip cutout ?alphatest ?alpha_test ?cut_out | 透明裁剪 镂空 裁切 透明度测试 > threshold cutoff
blend ?blend_mode additive | 混合 混合模式 叠加
fade ?fade_in ?fade_out ?fadein ?fadeout ?fading | 淡入 淡出 淡入淡出 渐隐 渐变消失 渐显 > alpha transition lerp
dissolve disintegrate erode ?burn_away | 溶解 消融 消散 溶解效果 > noise threshold clip edge
outline silhouette stroke ?edge_highlight | 描边 轮廓 勾边 外轮廓 > edge
highlight ?selected_look | 高亮 突出显示 > outline select
fresnel rim ?rim_light ?edge_glow | 菲涅尔 边缘光 轮廓光
toon cel ?cartoon ?cel_shading ?celshade | 卡通 卡通渲染 二次元渲染 三渲二 赛璐璐 > ramp
hologram scanline ?holographic | 全息 全息投影 扫描线
force_field ?forcefield ?energy_shield | 能量罩 力场 护罩 能量护盾 > shield fresnel intersect
distortion distort ?heat_haze ?heat_distortion | 扭曲 畸变 热浪 扰动 空气扭曲 > warp
refraction refract ?glass | 折射 玻璃
reflection reflect mirror ?reflective planar | 反射 倒影 镜子 镜面反射 平面反射
subsurface sss ?subsurface_scattering translucency | 次表面散射 皮肤渲染 透光
parallax_mapping ?height_mapping | 视差贴图 > height
tessellation tessellate displacement displace ?displaced | 曲面细分 置换 位移贴图
triplanar ?tri_planar | 三平面映射 三向映射
matcap | 材质捕获
noise perlin simplex voronoi worley | 噪声 噪波 柏林噪声 噪点
gradient ramp | 渐变 渐变色
uv texcoord ?texture_coordinate | 纹理坐标 贴图坐标
tiling ?scroll_texture | 平铺 纹理滚动 流动 贴图滚动 > uv offset scroll speed
flow_map ?flow ?flowmap | 流动图 流向图
depth ?depth_texture ?zbuffer ?z_buffer ?depth_buffer | 深度 深度图 深度缓冲
ztest zwrite ?depth_test | 深度测试 深度写入 > depth
stencil ?stencil_buffer | 模板测试 模板缓冲 模板
cull ?backface | 剔除 背面剔除
occlusion_culling ?occlusion occluder ?hidden_objects | 遮挡剔除 遮挡
dither dithering | 抖动透明 网点
xray ?x_ray ?see_through_walls ?behind_walls | 透视效果 透墙 遮挡透视 > depth occlude
vertex_animation sway ?vertex_displacement ?wind_sway | 顶点动画 顶点偏移 草摆动 摇摆 随风摆动 > sin wind
billboard ?face_the_camera | 公告板 面向相机 始终朝向相机 > camera look
decal ?bullet_hole projector | 贴花 弹孔 弹痕 > hit
?grass_rendering ?draw_grass | 草地渲染 > grass instance
instancing indirect ?instanced ?gpu_instancing | 实例化渲染 批量绘制 > draw mesh
batch ?draw_call ?drawcall ?setpass | 合批 批处理 绘制调用 动态合批 静态合批 > draw
lod ?level_of_detail ?detail_level | 细节层次 多细节层次 层次细节
mipmap mip ?mip_map | 多级纹理 多级渐远
`;
