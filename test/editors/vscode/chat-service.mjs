// A service with an OpenAI-compatible address whose chat model says what a script says, turn by turn.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';

/**
 * Start it and let the user's configuration name it. `say` sets the turns that come next: a text, which is sent in pieces, or
 * `stall`, which begins and never ends. `seen` holds the messages of each request; `closed` counts answers that were given up.
 */
export async function startChatService(workplace) {
  const seen = [];
  let turns = [];
  let closed = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => (body += text));
    request.on('end', async () => {
      seen.push(JSON.parse(body).messages ?? []);
      response.on('close', () => {
        if (!response.writableEnded) closed++;
      });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const turn = turns.shift() ?? 'The script is over.';
      const send = (delta, finish_reason) =>
        response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
      const text = turn === 'stall' ? '' : turn;
      for (const content of text.match(/[\s\S]{1,24}/g) ?? []) {
        send({ content }, null);
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      if (turn === 'stall') return;
      send({}, 'stop');
      response.end('data: [DONE]\n\n');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const config = join(workplace.env.XDG_CONFIG_HOME, 'scenewright', 'config.json');
  mkdirSync(dirname(config), { recursive: true });
  const baseUrl = `http://127.0.0.1:${server.address().port}/v1`;
  writeFileSync(config, JSON.stringify({ model: { baseUrl, model: 'scripted', contextTokens: 32_000 } }));
  return {
    seen,
    closed: () => closed,
    say(...next) {
      turns = next;
    },
    async close() {
      rmSync(config, { force: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A tool call as a model writes it. */
export function callOf(tool, args) {
  return `\`\`\`json\n${JSON.stringify({ tool, args })}\n\`\`\``;
}
