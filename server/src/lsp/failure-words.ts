import type { Failure } from '#base/failure.ts';
import type { Language } from '#features/context.ts';

/** What failures that an editor can show say in Chinese: what is wrong, and how to mend it. */
const chinese: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  'bad-command': ['此命令无法这样执行', '命令及其参数见 docs/extensions.md。'],
  'bad-configuration': ['用户配置有误', '请修改配置文件 scenewright/config.json，格式见 docs/features/models.md。'],
  'bad-instruction': ['指令为空或过长', '用一句话说明要修改什么。'],
  'bad-name': ['不能用作文件名', '请换一个名称。'],
  'bad-parameters': ['请求的参数有误', '参数格式见 docs/extensions.md。'],
  'bad-prompt': ['描述不是文本', '请用文字描述。'],
  'bad-question': ['问题不是文本', '请用文字提问。'],
  'bad-size': ['尺寸无效', '材质取 64 到 4096 之间的 2 的幂，精灵取 16 到 1024 之间的整数。'],
  'bad-spec': ['规格有误，或其中的材质种类不存在', '请采用 .scenewright.json 文件中的规格。'],
  'cannot-write': ['没有写入任何内容', '请释放磁盘空间，或使该文件夹可写，然后重试。'],
  'changed-by-user': ['文件生成后已被修改，现在归你所有', '请换一个名称生成。'],
  'changed-meanwhile': ['文件在此期间已被修改', '请重新发起。'],
  'chosen-by-environment': [
    '模型由环境变量指定',
    '请取消 SCENEWRIGHT_MODEL_PRESET、_URL 和 _FILE，然后重新启动编辑器。',
  ],
  'digest-differs': ['内容与审阅时不一致', '请重新审阅后再接受。'],
  'empty-prompt': ['描述为空', '请描述想要的外观，例如“潮湿的红砖墙”。'],
  'empty-question': ['问题为空', '请用文字提问，例如“哪些预制体使用 Health？”。'],
  exists: ['该位置已有文件，保持原样', '请换一个名称生成。'],
  'image-broken-answer': ['图片服务的应答无法读取', '请检查服务地址，或稍后重试。'],
  'image-busy': ['图片服务要求等待', '请稍后重试。'],
  'image-content-refused': ['图片服务的内容规则不允许此描述', '请换一种描述。'],
  'image-credit': ['图片服务要求付费', '请检查该服务的账户余额。'],
  'image-key': ['图片服务的密钥有误', '请检查配置中所指环境变量里的密钥。'],
  'image-not-found': ['图片服务不支持此请求', '请检查服务地址和模型名称。'],
  'image-provider-unknown': ['没有配置此图片服务', '请在配置文件的 "images" 中添加。'],
  'image-redirect': ['图片服务将请求转向别处', '请填写最终的地址。'],
  'image-refused': ['图片服务拒绝了请求', '请检查描述、模型和设置。'],
  'image-server': ['图片服务自身出错', '请稍后重试。'],
  'image-slow': ['图片服务没有及时应答', '请稍后重试，或减小尺寸。'],
  'image-too-large': ['图片服务的应答过大', '请减小尺寸。'],
  'image-unreachable': ['无法连接图片服务', '请检查服务是否已启动以及地址是否正确。'],
  'image-workflow': ['ComfyUI 工作流无法使用', '请检查工作流文件，见 docs/features/image-providers.md。'],
  'leaves-project': ['目标文件夹是指向项目之外的链接', '请选择其他文件夹。'],
  'long-prompt': ['描述过长', '请缩短到 4000 个字符以内。'],
  'long-question': ['问题过长', '请缩短问题。'],
  'may-not-leave': ['代码被忽略或含有机密信息', '此类代码不会发送给模型，请先移除机密信息。'],
  'image-bad-address': ['图片服务的地址无效', '请写成 https://主机/v1，用户名和密码不要写在地址中。'],
  'image-key-in-the-clear': ['密钥将以明文传输', '请使用 https，或不使用密钥。'],
  'model-answer': ['模型没有应答', '日志中有其输出。'],
  'model-bad-address': ['模型的地址无效', '请写成 https://主机/v1，用户名和密码不要写在地址中。'],
  'model-broken-answer': ['模型服务中断了应答', '会自动重试；若持续发生，请检查该服务。'],
  'model-crashed': ['模型进程意外退出', '请换一个更小的模型，或查看日志。'],
  'model-key': ['模型服务拒绝了密钥', '请用“选择模型”重新输入密钥，或检查环境变量。'],
  'model-key-in-the-clear': ['密钥将以明文传输', '请使用 https，或不使用密钥。'],
  'model-load': ['无法加载模型', '请检查模型文件，或换一个模型。'],
  'model-memory': ['内存不足，无法加载模型', '请关闭其他程序，或使用更小的模型。'],
  'model-not-added': ['没有此模型', '请填写完整路径，或用 scenewright model list 查看名称。'],
  'model-not-found': ['服务中没有此模型，或不支持这种请求方式', '请检查 model、baseUrl 和 way。'],
  'model-packages': ['运行模型文件需要安装 node-llama-cpp', '见 docs/features/local-model.md。'],
  'model-redirect': ['模型服务将请求转向别处', '请将最终的地址写入 baseUrl。'],
  'model-refused': ['模型服务拒绝了请求', '请检查 way、contextTokens 和 model。'],
  'model-server': ['模型服务自身出错', '稍后会自动重试。'],
  'model-slow': ['模型没有及时应答', '请使用更小的模型或更近的服务。'],
  'model-unreachable': ['无法连接模型服务', '请检查服务是否已启动、地址、网络和代理。'],
  'model-busy': ['模型服务要求等待', '请稍后重试。'],
  'no-answer': ['模型没有给出代码', '请换一种说法，或使用更大的模型。'],
  'no-file': ['没有此文件', '请打开项目中的文件。'],
  'no-guid': ['该文件还没有 .meta', '请先让 Unity 导入它。'],
  'no-lit-shader': ['项目使用自定义渲染管线', '请指定着色器。'],
  'no-model': ['没有配置语言模型', '如何添加见 docs/features/models.md。'],
  'no-prompt': ['没有说明要生成什么', '请描述外观，或指定着色器。'],
  'no-shader': ['不是本项目的着色器', '请指定 .shader 或 .shadergraph 文件。'],
  'not-by-service': ['九宫格面板的边框必须笔直，图片服务无法保证', '请不要选择服务：面板由规则绘制。'],
  'not-generated': ['该材质不是由描述生成的', '请先用描述生成材质。'],
  'not-landed': ['没有此生成记录', '生成的内容见资源旁的来源文件。'],
  'not-staged': ['该结果已不在等待审阅', '请重新生成。'],
  'outside-assets': ['目标不在 Assets 或 Packages 之下', '请选择项目内的文件夹。'],
  'secret-in-prompt': ['描述中似乎含有机密信息', '请移除后重试；没有发送任何内容。'],
  'selection-too-long': ['选中的内容过长', '请选择一个方法或更少的内容。'],
  'staging-damaged': ['等待审阅的文件已被改动', '请重新生成。'],
  'unreadable-shader': ['文件中没有声明着色器', '请检查该文件。'],
  untrusted: ['受限模式下不生成任何内容，也不使用模型', '请先信任该文件夹。'],
};

/** The codes that are told in Chinese. */
export const translatedCodes: ReadonlySet<string> = new Set(Object.keys(chinese));

/** A failure in the user's language. Names and paths that the English message quotes are kept. */
export function failureIn(failure: Failure, language: Language): Pick<Failure, 'message' | 'hint'> {
  const words = language === 'zh' ? chinese[failure.code] : undefined;
  if (words === undefined) return failure;
  const [message, hint] = words;
  const quoted = [...failure.message.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  return { message: quoted.length === 0 ? message : `${message}：${quoted.join('、')}`, hint };
}
