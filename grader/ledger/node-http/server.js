// What Node's own http module does when nothing is added to it but a map: HEAD, Content-Length and framing are Node's.
const http = require('http');
const things = new Map();
const allowed = 'GET, HEAD, PUT, DELETE';

http.createServer((request, response) => {
  const path = request.url.split('?')[0];
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    const there = things.has(path);
    switch (request.method) {
      case 'GET':
      case 'HEAD':
        response.writeHead(there ? 200 : 404, { 'Content-Type': 'application/json' });
        return response.end(there ? things.get(path) : undefined);
      case 'PUT':
        things.set(path, Buffer.concat(parts));
        response.writeHead(there ? 204 : 201);
        return response.end();
      case 'DELETE':
        response.writeHead(things.delete(path) ? 204 : 404);
        return response.end();
      default:
        response.writeHead(405, { Allow: allowed });
        return response.end();
    }
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
