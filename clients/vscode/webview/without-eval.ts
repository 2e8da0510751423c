import { config } from 'zod/mini';

// The page's policy forbids to compile text; zod would try. This stands before any schema is made.
config({ jitless: true });
