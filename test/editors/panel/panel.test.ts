import type { PanelParts } from 'scenewright-vscode/src/panel/panel.ts';
import { expect, test, vi } from 'vitest';
import { resultOf } from './sample.ts';

type Listener<T> = (event: T) => void;

/** An event as VS Code has them. */
function createEvent<T>() {
  const listeners = new Set<Listener<T>>();
  return {
    fire: (event: T) => {
      for (const listener of [...listeners]) listener(event);
    },
    on: (listener: Listener<T>, _this?: unknown, disposables: { dispose(): void }[] = []) => {
      listeners.add(listener);
      const subscription = { dispose: () => listeners.delete(listener) };
      disposables.push(subscription);
      return subscription;
    },
    count: () => listeners.size,
  };
}

/** What the fake made and was told. */
const fake = vi.hoisted((): { readonly panels: FakePanel[]; isTrusted: boolean; grant: () => void } => ({
  panels: [],
  isTrusted: true,
  grant() {},
}));
type FakePanel = ReturnType<typeof createFakePanel>;

function createFakePanel(viewType: string, title: string) {
  const messages = createEvent<unknown>();
  const disposed = createEvent<void>();
  const viewState = createEvent<object>();
  const posted: { readonly type: string }[] = [];
  const panel = {
    viewType,
    title,
    visible: true,
    revealed: 0,
    reveal: () => void panel.revealed++,
    dispose: () => disposed.fire(),
    onDidDispose: disposed.on,
    onDidChangeViewState: viewState.on,
    webview: {
      options: {},
      html: '',
      cspSource: 'https://webview',
      asWebviewUri: (path: string) => `https://webview${path}`,
      onDidReceiveMessage: messages.on,
      postMessage: async (message: { readonly type: string }) => posted.push(message) > 0,
    },
    posted,
    send: messages.fire,
    listeners: messages.count,
    setVisible(visible: boolean) {
      panel.visible = visible;
      viewState.fire({});
    },
  };
  return panel;
}

vi.mock('vscode', () => {
  const granted = createEvent<void>();
  fake.grant = () => granted.fire();
  return {
    Uri: {
      file: (path: string) => path,
      joinPath: (base: string, ...parts: readonly string[]) => [base, ...parts].join('/'),
    },
    ViewColumn: { Beside: -2 },
    window: {
      createWebviewPanel: (viewType: string, title: string) => {
        const panel = createFakePanel(viewType, title);
        fake.panels.push(panel);
        return panel;
      },
    },
    workspace: {
      get isTrusted() {
        return fake.isTrusted;
      },
      onDidGrantWorkspaceTrust: granted.on,
    },
  };
});

/** Panels over a server that has nothing but one staged result. */
async function openPanels(root = '/project') {
  fake.panels.length = 0;
  fake.isTrusted = true;
  const vscode = await import('vscode');
  const { createGeneratePanels } = await import('scenewright-vscode/src/panel/panel.ts');
  const asked: string[] = [];
  const staged = resultOf('staged11', 0);
  const parts: PanelParts = {
    root,
    name: 'project',
    language: 'en',
    services: { material: [], sprite: [], model: [] },
    extensionUri: vscode.Uri.file('/extension'),
    openFile() {},
    async request(method) {
      asked.push(method);
      const answers: Readonly<Record<string, unknown>> = {
        'scenewright/staged': [staged],
        'scenewright/history': [],
        'scenewright/generate': resultOf('made1111', 0),
        'scenewright/generatedFile': null,
        'scenewright/reject': {},
      };
      // The table says what a server would.
      return answers[method] as never;
    },
  };
  return { panels: createGeneratePanels(), parts, asked, staged };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const typesOf = (panel: FakePanel | undefined) => panel?.posted.map(({ type }) => type);

test('a project has one panel, which is shown again', async () => {
  const { panels, parts } = await openPanels();
  panels.open(parts);
  panels.open(parts);
  panels.open({ ...parts, root: '/other' });
  expect(fake.panels.map(({ viewType, title, revealed }) => [viewType, title, revealed])).toEqual([
    ['scenewright.generate', 'Generate', 1],
    ['scenewright.generate', 'Generate', 0],
  ]);
  fake.panels[0]?.dispose();
  panels.open(parts);
  expect(fake.panels).toHaveLength(3);
  panels.dispose();
  expect(fake.panels.map((panel) => panel.listeners())).toEqual([0, 0, 0]);
});

test('its page loads from the extension’s folder of scripts alone, with a nonce of its own', async () => {
  const { panels, parts } = await openPanels();
  panels.open(parts);
  panels.open({ ...parts, root: '/other' });
  const [first, second] = fake.panels.map(({ webview }) => webview);
  expect(first?.html).toContain('src="https://webview/extension/webview/panel.js"');
  expect(first?.html).toContain('style-src https://webview;');
  expect(first?.options).toEqual({
    enableScripts: true,
    enableForms: false,
    localResourceRoots: ['/extension/webview'],
  });
  const nonces = [first, second].map((webview) => /nonce="(\w+)"/.exec(webview?.html ?? '')?.[1]);
  expect(nonces[0]).toMatch(/^[\da-f]{32}$/);
  expect(nonces[1]).not.toBe(nonces[0]);
});

test('what a command wants is told when the page stands, and again after it was hidden', async () => {
  const { panels, parts, staged } = await openPanels();
  panels.open(parts, { prompt: 'wet brick' });
  const [panel] = fake.panels;
  await settled();
  expect(typesOf(panel)).toEqual([]);
  panel?.send({ type: 'ready', shown: [] });
  await settled();
  expect(typesOf(panel)).toEqual(['project', 'restored', 'prefill', 'history']);
  panel?.setVisible(false);
  panels.review(parts, staged.id);
  await settled();
  expect(typesOf(panel)).not.toContain('review');
  panel?.setVisible(true);
  panel?.send({ type: 'ready', shown: [] });
  await settled();
  expect(typesOf(panel)).toContain('review');
});

test('a panel that VS Code brings back is the project’s panel', async () => {
  const { panels, parts } = await openPanels();
  const { rootOfKept } = await import('scenewright-vscode/src/panel/panel.ts');
  const vscode = await import('vscode');
  const before = vscode.window.createWebviewPanel('scenewright.generate', 'Generate', vscode.ViewColumn.Beside);
  panels.restore(before, parts);
  panels.open(parts);
  expect(fake.panels).toHaveLength(1);
  expect(fake.panels[0]?.webview.html).toContain('panel.js');
  expect([{ root: '/a' }, {}, undefined, { root: 1 }].map(rootOfKept)).toEqual(['/a', undefined, undefined, undefined]);
});

test('what it made and nobody decided on is dropped with the panel', async () => {
  const { panels, parts, asked } = await openPanels();
  panels.open(parts);
  const [panel] = fake.panels;
  const wish = { kind: 'material', prompt: 'x', seeds: [0], size: 256 };
  panel?.send({ type: 'make', run: 1, wish, keep: [] });
  await settled();
  panel?.dispose();
  await settled();
  expect(asked).toEqual(['scenewright/generate', 'scenewright/generatedFile', 'scenewright/reject']);
});

test('trust that is given is told', async () => {
  const { panels, parts } = await openPanels();
  fake.isTrusted = false;
  panels.open(parts);
  const [panel] = fake.panels;
  panel?.send({ type: 'ready', shown: [] });
  await settled();
  fake.isTrusted = true;
  fake.grant();
  const trusted = panel?.posted.flatMap((message) => ('project' in message ? [message.project] : []));
  expect(trusted).toMatchObject([{ isTrusted: false }, { isTrusted: true }]);
});
