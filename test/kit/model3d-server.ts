import { modelServices } from './model3d-server-services.ts';
import type { ModelServices } from './model3d-server-shapes.ts';
import { type ServiceServer, startServiceServer } from './service-server.ts';

/** Start a server on this machine that plays services for 3D models and answers with `model`, a GLB. */
export function startModel3dServer(model: Uint8Array): Promise<ServiceServer<ModelServices>> {
  return startServiceServer(modelServices(model));
}
