import type { ImageProviderId } from '@scenewright/protocol';
import type { ImageProvider } from '#generate/image-provider.ts';
import { comfyUi } from './comfyui.ts';
import { openAi } from './openai.ts';
import type { Service } from './service.ts';
import { stability } from './stability.ts';
import { stableDiffusionWebUi } from './stable-diffusion-webui.ts';

/** A kind of service for pictures. */
export interface ProviderKind {
  readonly id: ImageProviderId;
  /** Its name, for people. */
  readonly title: string;
  /** Where it runs when the user does not say. */
  readonly baseUrl: string;
  /** The variable that holds its key when the user names none; `undefined` where none is usual. */
  readonly keyVariable: string | undefined;
  /** How the key travels: by itself, or as user and password with a colon between. */
  readonly scheme: 'bearer' | 'basic';
  /** Settings that mean something to it beside `baseUrl` and `apiKeyEnv`. */
  readonly settings: readonly ('model' | 'workflow')[];
  /** Settings that it does not work without. */
  readonly needs: readonly ('key' | 'workflow')[];
  readonly open: (service: Service) => ImageProvider;
}

/** The services for pictures. */
export const providerKinds: readonly ProviderKind[] = [
  {
    id: 'openai',
    title: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    keyVariable: 'OPENAI_API_KEY',
    scheme: 'bearer',
    settings: ['model'],
    needs: ['key'],
    open: openAi,
  },
  {
    id: 'stable-diffusion-webui',
    title: 'Stable Diffusion WebUI',
    baseUrl: 'http://127.0.0.1:7860',
    keyVariable: undefined,
    scheme: 'basic',
    settings: ['model'],
    needs: [],
    open: stableDiffusionWebUi,
  },
  {
    id: 'comfyui',
    title: 'ComfyUI',
    baseUrl: 'http://127.0.0.1:8188',
    keyVariable: undefined,
    scheme: 'bearer',
    settings: ['model', 'workflow'],
    needs: ['workflow'],
    open: comfyUi,
  },
  {
    id: 'stability',
    title: 'Stability AI',
    baseUrl: 'https://api.stability.ai',
    keyVariable: 'STABILITY_API_KEY',
    scheme: 'bearer',
    settings: [],
    needs: ['key'],
    open: stability,
  },
];
