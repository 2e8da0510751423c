import { type ImageServices, imageServices } from './image-server-services.ts';
import { type ServiceServer, startServiceServer } from './service-server.ts';

/** Start a server on this machine that plays four services for pictures and answers with `picture`, a PNG. */
export function startImageServer(picture: Uint8Array): Promise<ServiceServer<ImageServices>> {
  return startServiceServer(imageServices(picture));
}
