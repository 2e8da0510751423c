import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '#retrieval/stem.ts';
import { glossaryText } from './all-groups.ts';
import { expandQuery } from './expand.ts';
import { parseGlossary } from './parse.ts';

const glossary = parseGlossary(glossaryText);

/** A question, and words of code that must be among what the glossary adds to it. */
const asked: readonly (readonly [question: string, words: string])[] = [
  ['where is the health of the player reduced', 'hp life decrease'],
  ['how many hit points does the enemy have', 'health hp monster'],
  ['what happens when the hero dies', 'player death dead'],
  ['getting hurt by spikes', 'damage trap'],
  ['how is the character brought back to life, respawned', 'revive'],
  ['shooting while reloading', 'fire bullet ammo'],
  ['gun magazine', 'weapon ammo'],
  ['explosions that hurt everybody nearby', 'explode damage nearest'],
  ['skill cool-down', 'ability cooldown'],
  ['a bag for items', 'inventory'],
  ['picking up coins', 'pickup collect gold'],
  ['what monsters drop', 'enemy loot'],
  ['talking to villagers', 'dialogue npc'],
  ['game over screen', 'lose'],
  ['saving the game', 'persist'],
  ['save file', 'game data'],
  ['freezing the game when the menu opens', 'pause'],
  ['beating the high score', 'highscore'],
  ['driving a car', 'vehicle'],
  ['what makes the ship float', 'boat buoyancy'],
  ['waves on the ocean', 'gerstner sea'],
  ['enemies walking from waypoint to waypoint', 'monster walk move'],
  ['monsters that patrol', 'enemy waypoint'],
  ['finding a path around walls', 'pathfinding nav mesh'],
  ['can the guard see the player', 'sentry hero'],
  ['line of sight', 'raycast vision'],
  ['gamepad rumble', 'vibration haptic'],
  ['camera shake', 'shake noise'],
  ['outlined objects', 'outline silhouette'],
  ['materials that are see-through', 'transparent alpha'],
  ['fade to black', 'fader'],
  ['post-processing', 'volume'],
  ['moving back and forth', 'pingpong sin'],
  ['blend smoothly between two colours', 'damp color'],
  ['reusing bullets with an object pool', 'projectile'],
  ['take back the last move', 'undo command'],
  ['finite state machine', 'fsm transition'],
  ['who listens to the event', 'subscribe'],
  ['pop-up with a message', 'dialog panel'],
  ['volume of the music', 'loudness bgm'],
  ['multi-player lobby', 'network room'],
  ['受伤扣血在哪里', 'damage health'],
  ['玩家血量为零时死亡', 'player health hp die death'],
  ['敌人巡逻和追击玩家的代码', 'enemy patrol chase player'],
  ['子弹打中敌人之后', 'bullet projectile hit enemy'],
  ['怪物掉落物品', 'enemy drop loot item'],
  ['捡起金币加分', 'pickup coin score'],
  ['二段跳怎么实现', 'double jump'],
  ['只有在地面上才能跳', 'ground jump'],
  ['背包里的格子', 'inventory slot'],
  ['商店购买武器', 'shop buy weapon'],
  ['对话框逐字显示', 'dialog typewriter'],
  ['存档和读档', 'save load game'],
  ['检查点复活', 'checkpoint respawn'],
  ['暂停菜单的按钮', 'pause menu button'],
  ['切换场景时的加载界面', 'load scene screen'],
  ['相机跟随玩家', 'camera follow player'],
  ['水面的浮力', 'water buoyancy'],
  ['泡沫和水花的着色器', 'foam splash shader'],
  ['描边效果', 'outline'],
  ['角色溶解消失', 'character dissolve hide'],
  ['后处理的泛光', 'bloom post process'],
  ['半透明材质', 'transparent material alpha'],
  ['粒子特效对象池', 'particle pool'],
  ['协程里等几秒', 'coroutine wait second'],
  ['观察者模式', 'observer subscribe event'],
  ['命令模式的撤销', 'command undo'],
  ['状态机切换状态', 'state machine transition'],
  ['单例', 'singleton instance'],
  ['享元模式', 'flyweight'],
  ['开闭原则', 'open closed'],
  ['里氏替换原则', 'liskov substitution'],
  ['脏标记', 'dirty flag'],
  ['音效音量', 'sound sfx volume'],
  ['联网同步位置', 'network sync position'],
  ['断线重连', 'reconnect'],
  ['手柄震动', 'vibration rumble'],
  ['虚拟摇杆', 'joystick input'],
  ['多语言切换', 'localization language'],
  ['预制体上挂了刚体', 'prefab rigidbody'],
  ['射线检测点击的物体', 'raycast click game'],
  ['随机生成地牢', 'procedural generate dungeon'],
  ['赛车漂移和圈数', 'vehicle car drift lap'],
  ['塔防波次', 'tower defense wave'],
  ['洗牌发牌', 'shuffle deal card'],
  ['编辑器里画辅助线', 'editor gizmo'],
  ['UI 界面刷新', 'ui refresh'],
  ['Boss的血条', 'health bar'],
  ['门怎么打开', 'door open'],
  ['最大速度限制', 'max speed clamp'],
];

test.each(asked)('%s -> %s', (question, words) => {
  const terms = new Set(expandQuery(glossary, question).map(({ term }) => term));
  const missing = words.split(' ').filter((word) => !terms.has(stem(word)));
  expect(missing).toEqual([]);
});

test.each([
  // What is quoted or is an identifier means itself.
  ['"health bar"', 'health bar'],
  ["'health'", 'health'],
  ['“血量”', '血量'],
  ['「敌人」', '敌人'],
  ['`enemy` "boss"', 'enemy boss'],
  ['TakeDamage', 'tak damag'],
  ['takeDamage', 'tak damag'],
  ['player_health', 'play health'],
  ['_MainTex', 'main tex'],
  ['transform.position', 'transform position'],
  ['"where is the enemy"', 'wher is the enemy'],
  // Stop words say nothing.
  ['where is it?', ''],
  ['什么时候用到了它们', ''],
  ['这个功能的代码在哪里', ''],
  ['Which file does this?', ''],
  ['', ''],
  // Words and characters that no glossary knows are searched for as they are.
  ['the frobnicator', 'frobnicator'],
  ['旮旯', '旮旯'],
  ['囧', '囧'],
])('%s is searched for literally: %s', (question, terms) => {
  const found = expandQuery(glossary, question);
  expect(found.map(({ term }) => term).join(' ')).toBe(terms);
  expect(found.every(({ origin, weight }) => origin === 'literal' && weight === 1)).toBe(true);
});

const literal = (question: string) =>
  expandQuery(glossary, question)
    .filter(({ origin }) => origin === 'literal')
    .map(({ term }) => term);

test.each([
  ["What happens to the player's health?", ['play', 'health']],
  ["doesn't the door open", ['door', 'open']],
  ['find the path', ['path']],
  ['Find', ['find']],
  ['turn it on/off', ['turn', 'off']],
  ['NPCs', ['npc']],
  ["can't won't isn't it's", []],
  ['受伤扣血在哪里', ['受伤', '伤扣', '扣血']],
  ['敌人的血量是多少', ['敌人', '血量']],
  ['玩家死亡时', ['玩家', '家死', '死亡']],
  ['ＵＩ界面', ['ui', '界面']],
])('own terms of %s', (question, terms) => {
  expect(literal(question)).toEqual(terms);
});

test('only what is not quoted is expanded', () => {
  const terms = expandQuery(glossary, 'the "boss" chases player.health of an enemy').map(({ term }) => term);
  expect(terms).toEqual(expect.arrayContaining(['boss', 'chas', 'pursu', 'enemy', 'monst']));
  expect(terms).not.toContain('hp');
  expect(terms).not.toContain('hero');
});

test('a word is a form of the entry that it is, else of a shorter one with its stem', () => {
  const terms = (question: string) => expandQuery(glossary, question).map(({ term }) => term);
  // The stems of play and player are the same, and so are those of buff and buffer.
  expect(terms('playing a sound')).not.toContain('hero');
  expect(terms('players')).toContain('hero');
  expect(terms('buffers')).not.toContain('powerup');
  expect(terms('buffs')).toContain('powerup');
});

test('a phrase is one thing, not its words', () => {
  const terms = expandQuery(glossary, 'point light').map(({ term }) => term);
  expect(terms).toContain('spotlight');
  expect(terms).not.toContain('scor');
});

test('an unknown neighbour casts doubt on a single Chinese character', () => {
  const weight = (question: string) => expandQuery(glossary, question).find(({ term }) => term === 'door')?.weight ?? 0;
  expect(weight('门在哪里')).toBeGreaterThan(weight('门闩在哪里'));
  expect(weight('门闩在哪里')).toBeGreaterThan(0);
});

test('a synonym shares its concept with the word that asks for it; words of a phrase do not', () => {
  const concepts = new Map(expandQuery(glossary, 'enemy 导航网格').map(({ term, concept }) => [term, concept]));
  expect(concepts.get('monst')).toBe(concepts.get('enemy'));
  expect(concepts.get('nav')).not.toBe(concepts.get('mesh'));
  expect(concepts.get('nav')).not.toBe(concepts.get('enemy'));
});

test('any text gives the same well-formed terms each time', () => {
  const words = fc.constantFrom(
    '"',
    "'",
    '“',
    '’',
    '「',
    '敌人',
    '血',
    '的',
    'enemy',
    'TakeDamage',
    '.',
    '-',
    '_',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((parts) => parts.join('')),
      ),
      (text) => {
        const terms = expandQuery(glossary, text);
        expect(expandQuery(glossary, text)).toEqual(terms);
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
        const origins = terms.map(({ origin }) => origin === 'literal');
        expect(origins.indexOf(false) === -1 || origins.lastIndexOf(true) < origins.indexOf(false)).toBe(true);
        for (const { term, weight } of terms) {
          expect(term).toMatch(/^([a-z]{2,}|[\u4e00-\u9fff]{1,2})$/);
          expect(weight > 0 && weight <= 1).toBe(true);
        }
      },
    ),
  );
});

test('a question takes less than a millisecond, a hostile one not much more', () => {
  for (const [question] of asked) expandQuery(glossary, question);
  const mean = shortest(5, () => asked.forEach(([question]) => void expandQuery(glossary, question))) / asked.length;
  expect(mean).toBeLessThan(1);
  for (const text of ['「', "'a", '敌', 'a-', '血量', 'x.', '“”', '\ufdfa']) {
    expect(shortest(3, () => expandQuery(glossary, text.repeat(100_000)))).toBeLessThan(50);
  }
});

/** Milliseconds of the fastest run: the others measure what else the machine does. */
function shortest(runs: number, run: () => void): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
