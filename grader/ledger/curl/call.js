// Says to curl what a call of the loan client asks for, with curl's own retries and redirects; adds nothing to what curl does.
const { spawnSync } = require('child_process');

const { method, arguments: given, settings } = JSON.parse(process.argv[2]);
const argument = given[0];
const millis = text => Number(text.slice(0, -2)) / 1000;
const seconds = text => text.endsWith('ms') ? millis(text) : Number(text.slice(0, -1));
const book = isbn => '/books/' + encodeURIComponent(isbn);
const calls = {
  findBook: () => ['GET', book(argument)],
  putBook: () => ['PUT', book(argument.isbn), argument],
  removeBook: () => ['DELETE', book(argument)],
  suggest: () => ['POST', '/suggestions', { text: argument }],
  borrow: () => ['POST', '/loans', { isbn: argument }, ['Idempotency-Key: "' + process.pid + '-' + Date.now() + '"']],
};
const [verb, path, content, fields = []] = calls[method]();
const options = [
  '--silent', '--location', '--max-redirs', settings['redirects.most'],
  '--retry', String(settings.tries - 1), '--retry-max-time', String(seconds(settings['total.timeout'])),
  '--connect-timeout', String(seconds(settings['connect.timeout'])), '--max-time', String(seconds(settings['try.timeout'])),
  '--header', 'Authorization: Bearer ' + settings.token, '--write-out', '\n%{http_code}',
];
if (verb === 'POST' || verb === 'PUT') {
  options.push('--json', JSON.stringify(content));
}
if (verb !== 'GET' && verb !== 'POST') {
  options.push('--request', verb);
}
fields.forEach(field => options.push('--header', field));

const run = spawnSync('curl', [...options, settings['library.url'] + path], { encoding: 'utf8' });
const end = run.stdout.lastIndexOf('\n');
const status = Number(run.stdout.slice(end + 1));
const thrown = (kind, code) => ({ thrown: { type: 'lendery.client.LenderyException', message: 'curl ended with ' + run.status, kind, status: code } });
let said;
if (run.status !== 0) {
  said = thrown('UNAVAILABLE', 0);
} else if (status >= 200 && status < 300) {
  said = { value: method === 'findBook' || method === 'borrow' ? JSON.parse(run.stdout.slice(0, end)) : null };
} else if (method === 'findBook' && status === 404) {
  said = { value: null };
} else {
  said = thrown(status >= 400 && status < 500 ? 'REFUSED' : 'UNAVAILABLE', status);
}
console.log(JSON.stringify(said));
