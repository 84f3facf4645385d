import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 8080);

// TODO: reject orders after 18:00 for the next morning
createServer((request, response) => {
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`Sourdough & Sons: nothing baked yet at ${request.url}\n`);
}).listen(port);
