import { requests } from '../../server/protocol.js';
import { tell } from '../editors.js';
import type { Feature } from '../reading.js';
import type { Server } from '../server.js';

/** What concerns the whole folder: reading it anew, and forgetting what was kept of it. */
export function registerFolder(server: Server): Feature {
  return {
    commands: {
      reindex: async () => tell(await server.ask(requests.reindex, undefined)),
      clearCache: async () => tell(await server.ask(requests.clearCache, undefined)),
    },
    dispose: () => undefined,
  };
}
