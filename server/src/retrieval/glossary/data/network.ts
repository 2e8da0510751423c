/** Playing together, servers and services. Format: `parse.ts`. */
export const networkGroups = `
network ?networking net ?online | 网络 联网 联机 在线
multiplayer coop ?multi_player ?co_op ?play_together | 多人 多人游戏 多人联机 合作 联机游戏 > network player
server backend | 服务器 服务端 后端
client | 客户端
host ?hosting | 主机 房主 开房
peer p2p ?peer_to_peer | 点对点 对等
connect connection ?connected | 连接 连线 建立连接
disconnect ?disconnected ?lose_connection offline ?connection_lost | 断开 断线 掉线 断开连接 离线
reconnect ?connect_again | 重连 断线重连
join ?join_game ?joined enter | 加入 加入房间 进入房间
leave ?leaves ?left_the_room | 离开 退出房间 > exit
lobby room ?waiting_room | 大厅 房间 游戏大厅 等待大厅
create_room ?createroom ?createlobby ?open_a_room | 创建房间 建房 > lobby host
matchmaking ?matchmaker ?find_opponents | 匹配 匹配对手 匹配系统 > match
ready ?is_ready | 准备 准备就绪 就绪
sync synchronize ?synchronization ?synchronise replicate ?synced | 同步
sync_var ?syncvar ?networkvariable ?network_variable ?synced_variable | 同步变量 网络变量 > network variable
network_transform ?sync_position ?networktransform ?synchronized_position | 位置同步 同步位置 移动同步 > sync position
rpc ?remote_procedure ?remote_call ?clientrpc ?serverrpc | 远程调用 远程过程调用 > command client server
authority ?ownership ?server_authority | 权威 所有权 服务器权威 > owner
prediction predict ?client_prediction rollback | 预测 客户端预测 回滚 > reconcile input
lag_compensation rewind ?compensate | 延迟补偿 回溯 倒带 时间倒流
extrapolation ?smooth_network | 外推 平滑插值 > interpolate lerp
latency ping lag rtt | 网络延迟 延迟 卡顿延迟
lockstep ?frame_sync ?deterministic_lockstep | 帧同步 锁步 > sync tick input
tick ?tickrate ?tick_rate | 逻辑帧 服务器帧
packet payload ?network_message | 数据包 消息包 协议包 网络消息 > message
send transmit ?sent | 发送 发消息
receive ?received recv | 接收 收到
broadcast ?to_all_clients | 广播 群发
protocol | 协议
socket tcp udp | 套接字
websocket ?web_socket | 长连接
http request +rest ?webrequest ?web_request ?rest_api | 网络请求 请求 接口请求 > web url post response
response reply ?answer_from_server | 响应 应答 返回结果
download ?downloading | 下载
upload ?uploading | 上传
cloud remote ?cloud_save | 云端 云存档 远程
database db sql sqlite | 数据库
authentication authenticate token ?auth | 认证 鉴权 身份验证 登录验证
relay transport | 中继 传输层
network_object ?spawn_player ?networkspawn ?network_spawn ?networkobject | 网络生成 网络对象 网络物体 > spawn
chat ?chat_message ?text_chat | 聊天 聊天框 聊天室
friend ?friend_list social invite ?invitation | 好友 邀请 社交 好友列表
guild clan | 公会 帮派 战队
kick_player ban ?banned | 踢人 封禁 踢出
anti_cheat ?anticheat ?tampering | 反作弊 防作弊 防外挂 > validate encrypt
encrypt decrypt encryption decryption cipher | 加密 解密 密文
session | 会话
timeout ?timed_out | 超时
heartbeat keepalive ?keep_alive | 心跳 心跳包
bandwidth | 带宽 流量
version ?game_version | 版本 版本号 更新版本
sdk plugin ?third_party | 插件 第三方 接入
steamworks | 蒸汽平台 > steam
`;
