// A service with an OpenAI-compatible address that behaves as documented: it wants a key and finishes lines.
import { createServer } from 'node:http';

/** Start it; `seen` holds what it was asked, with the keys it was given. */
export async function startModelService(key) {
  const seen = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => (body += text));
    request.on('end', () => {
      seen.push({ path: request.url, authorization: request.headers.authorization, body });
      if (request.headers.authorization !== `Bearer ${key}`) {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: 'no such key' } }));
        return;
      }
      const isChat = request.url.endsWith('/chat/completions');
      const part = isChat ? { delta: { content: '"hello"' } } : { text: '"hello"' };
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, ...part }] })}\n\n`);
      response.end(
        `data: ${JSON.stringify({ choices: [{ index: 0, ...part, text: '', delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
      );
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/v1`,
    seen,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
