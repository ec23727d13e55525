import { join } from 'node:path';
import { provideModelsIn } from '../src/text/disk.js';

// The engines under test read with the models that ship.
provideModelsIn(join(__dirname, '..', 'models'));
