/** English words of a question that do not say what is looked for. */
export const englishStopWords: ReadonlySet<string> = setOf(
  `a an the this that these those some any all each every both either neither no none not nothing something anything
  everything someone anyone everyone somewhere thing things one ones other another such same own as than then so too very
  just only also even still yet i me my we us our you your he him his she her it its they them their
  who whom whose which what when whenever where wherever how why while until since because if unless else whether
  am is are was were be been being do does did done doing have has had having can could will would shall should may might
  must cannot
  get gets got getting let lets make makes made making keep keeps kept use uses used using utilize
  of to in on at for with without by from into onto about during after before between via per like
  and or but there here again once always never ever already really actually exactly please thanks hello hey
  happen happens happened happening work works working responsible part parts want wants need needs know see
  code codes script scripts class classes function functions method methods logic
  implementation implement implements implemented implementing written defined located handled handles handling`,
);

/** Words of a request, not of what is looked for, where they begin a question. */
export const englishOpenings: ReadonlySet<string> = setOf('find show tell give list explain search look locate');

/** Words that name the kind of place that is looked for after `which` or `what`. */
export const englishPlaces: ReadonlySet<string> = setOf('file files place places asset assets thing object objects');

/** Chinese words of a question that do not say what is looked for. Single characters are particles and pronouns only. */
export const chineseStopWords: ReadonlySet<string> = setOf(
  `的 了 吗 呢 吧 啊 呀 嘛 么 是 在 被 把 和 与 或 就 都 也 又 很 及 它 他 她 我 你 您 这 那 哪 请 给 让 使 将 从 到 并 而 且 之 其 某 每 个 些
  什么 怎么 怎样 怎么样 如何 哪里 哪儿 哪个 哪些 哪段 哪一个 哪一段 在哪 在哪里 在哪儿 谁 为什么 为何 是否 是不是 有没有 能不能 可不可以 多少
  我们 你们 他们 它们 自己 这个 那个 这些 那些 这里 那里 这样 那样 这种 那种 一个 一些 一下 一种 某个 每个 各个 所有 全部 任何 其他 其它 另外
  的话 的时候 时候 的地方 地方 之后 以后 然后 之前 以前 后来 同时 期间 当中 其中
  代码 脚本 处理 判断 文件里 函数 方法 逻辑 功能 实现 负责 写在 位于 定义 定义在 相关 有关 关于 部分 进行 通过 根据 按照 利用 用来 用于 用到
  可以 可能 应该 需要 必须 想要 希望 能够 会不会 要不要 怎么做 怎么写 怎么办 怎么实现 如何实现 发生 没有 不是 不会 不能 而且 或者
  以及 还是 并且 如果 假如 因为 所以 但是 不过 就是 只是 只有 已经 正在 一直 总是 请问 帮我 帮忙 告诉 告诉我 找一下 看看 找出 谢谢 你好`,
);

/** Characters of Chinese grammar: they say nothing alone, between words that are known, but belong to many other words. */
export const chineseFillers: ReadonlySet<string> = setOf(
  '上 下 里 中 内 外 时 后 前 不 没 来 去 出 起 完 好 得 地 着 过 会 能 要 该 应 想 以 于 由 为 所 只 还 再 才 用 有 做 当 对 谁 比 更 最',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
