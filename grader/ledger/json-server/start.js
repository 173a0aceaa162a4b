// json-server as its command starts it, on 127.0.0.1 and with isbn as the books' id.
const jsonServer = require('json-server');
const server = jsonServer.create();
server.use(jsonServer.defaults({ logger: false }));
server.use(jsonServer.router({ books: [], loans: [] }, { foreignKeySuffix: '_id', id: 'isbn' }));
server.listen(Number(process.argv[2]), '127.0.0.1');
