import type { KnownModelSetting, ModelProviderId } from '@scenewright/protocol';
import type { ServiceKind } from '#adapters/service/open-service.ts';
import type { Service } from '#adapters/service/service.ts';
import type { ModelProvider } from '#generate/model-provider.ts';
import { hunyuan3d } from './hunyuan3d.ts';
import { meshy } from './meshy.ts';
import { tripo } from './tripo.ts';

/** A kind of service for 3D models. */
export interface ModelProviderKind extends ServiceKind {
  readonly id: ModelProviderId;
  /** Settings that mean something to it beside `baseUrl` and `apiKeyEnv`. */
  readonly settings: readonly ('model' | 'queued')[];
  readonly open: (service: Service, setting: KnownModelSetting) => ModelProvider;
}

/** The services for 3D models that are known by name. */
export const modelProviderKinds: readonly ModelProviderKind[] = [
  {
    id: 'meshy',
    title: 'Meshy',
    baseUrl: 'https://api.meshy.ai',
    keyVariable: 'MESHY_API_KEY',
    scheme: 'bearer',
    needsKey: true,
    settings: ['model'],
    open: meshy,
  },
  {
    id: 'tripo',
    title: 'Tripo',
    baseUrl: 'https://api.tripo3d.ai/v2/openapi',
    keyVariable: 'TRIPO_API_KEY',
    scheme: 'bearer',
    needsKey: true,
    settings: ['model'],
    open: tripo,
  },
  {
    id: 'hunyuan3d',
    title: 'Hunyuan3D',
    baseUrl: 'http://127.0.0.1:8081',
    keyVariable: undefined,
    scheme: 'bearer',
    needsKey: false,
    settings: ['queued'],
    open: (service, { queued = false }) => hunyuan3d(service, queued),
  },
];
