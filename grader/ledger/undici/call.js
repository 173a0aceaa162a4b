// Says to undici what a call of the loan client asks for, with its own retry and redirect interceptors as they come.
const { Agent, interceptors, request } = require('undici');

const { method, arguments: given, settings } = JSON.parse(process.argv[2]);
const argument = given[0];
const millis = text => text.endsWith('ms') ? Number(text.slice(0, -2)) : 1000 * Number(text.slice(0, -1));
const book = isbn => '/books/' + encodeURIComponent(isbn);
const calls = {
  findBook: () => ['GET', book(argument)],
  putBook: () => ['PUT', book(argument.isbn), argument],
  removeBook: () => ['DELETE', book(argument)],
  suggest: () => ['POST', '/suggestions', { text: argument }],
  borrow: () => ['POST', '/loans', { isbn: argument }],
};
const [verb, path, content] = calls[method]();
const headers = { authorization: 'Bearer ' + settings.token };
if (content) {
  headers['content-type'] = 'application/json';
}
if (method === 'borrow') {
  headers['idempotency-key'] = '"' + process.pid + '-' + Date.now() + '"';
}
const dispatcher = new Agent({ connect: { timeout: millis(settings['connect.timeout']) } }).compose(
  interceptors.retry({ maxRetries: settings.tries - 1, minTimeout: millis(settings['delay.first']), throwOnError: false }),
  interceptors.redirect({ maxRedirections: Number(settings['redirects.most']), throwOnMaxRedirects: true }));

async function call() {
  try {
    const answer = await request(settings['library.url'] + path, {
      method: verb,
      headers,
      body: content && JSON.stringify(content),
      headersTimeout: millis(settings['try.timeout']),
      bodyTimeout: millis(settings['try.timeout']),
      dispatcher,
    });
    const text = await answer.body.text();
    const status = answer.statusCode;
    if (status >= 200 && status < 300) {
      return { value: method === 'findBook' || method === 'borrow' ? JSON.parse(text) : null };
    }
    return method === 'findBook' && status === 404
      ? { value: null }
      : { thrown: { type: 'lendery.client.LenderyException', message: 'status ' + status, kind: status >= 400 && status < 500 ? 'REFUSED' : 'UNAVAILABLE', status } };
  } catch (e) {
    const status = e.statusCode || 0;
    const kind = status >= 400 && status < 500 ? 'REFUSED' : 'UNAVAILABLE';
    return { thrown: { type: 'lendery.client.LenderyException', message: String(e), kind, status } };
  }
}

call().then(said => {
  console.log(JSON.stringify(said));
  process.exit(0);
});
