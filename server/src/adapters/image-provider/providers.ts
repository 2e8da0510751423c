import type { ImageProviderId } from '@scenewright/protocol';
import type { ServiceKind } from '#adapters/service/open-service.ts';
import type { ImageProvider } from '#generate/image-provider.ts';
import { comfyUi } from './comfyui.ts';
import type { ImageService } from './image-service.ts';
import { openAi } from './openai.ts';
import { stability } from './stability.ts';
import { stableDiffusionWebUi } from './stable-diffusion-webui.ts';

/** A kind of service for pictures. */
export interface ProviderKind extends ServiceKind {
  readonly id: ImageProviderId;
  /** Settings that mean something to it beside `baseUrl` and `apiKeyEnv`. */
  readonly settings: readonly ('model' | 'workflow')[];
  /** Whether it does not work without a workflow. */
  readonly needsWorkflow: boolean;
  readonly open: (service: ImageService) => ImageProvider;
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
    needsKey: true,
    needsWorkflow: false,
    open: openAi,
  },
  {
    id: 'stable-diffusion-webui',
    title: 'Stable Diffusion WebUI',
    baseUrl: 'http://127.0.0.1:7860',
    keyVariable: undefined,
    scheme: 'basic',
    settings: ['model'],
    needsKey: false,
    needsWorkflow: false,
    open: stableDiffusionWebUi,
  },
  {
    id: 'comfyui',
    title: 'ComfyUI',
    baseUrl: 'http://127.0.0.1:8188',
    keyVariable: undefined,
    scheme: 'bearer',
    settings: ['model', 'workflow'],
    needsKey: false,
    needsWorkflow: true,
    open: comfyUi,
  },
  {
    id: 'stability',
    title: 'Stability AI',
    baseUrl: 'https://api.stability.ai',
    keyVariable: 'STABILITY_API_KEY',
    scheme: 'bearer',
    settings: [],
    needsKey: true,
    needsWorkflow: false,
    open: stability,
  },
];
