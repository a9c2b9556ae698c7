import { writeDocuments } from './documents.ts';

// pnpm protocol: brings docs/protocol.md and docs/openapi.json up to date with the schemas.
const written = await writeDocuments();
console.log(written.length === 0 ? 'Everything was up to date.' : `Written: ${written.join(', ')}`);
