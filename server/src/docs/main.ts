import { writeDocuments } from './documents.ts';

// pnpm protocol: brings docs/protocol.md, docs/openapi.json and docs/privacy.md up to date with the schemas and the
// audience table.
const written = await writeDocuments();
console.log(written.length === 0 ? 'Everything was up to date.' : `Written: ${written.join(', ')}`);
