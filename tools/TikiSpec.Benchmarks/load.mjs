// Calls an address over kept connections for some seconds, and prints how many responses came in each.
//   node load.mjs URL SECONDS [BODY]
import http from 'node:http';

const [url, seconds, body] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
const options = { agent, method: body ? 'POST' : 'GET', headers: { Accept: 'application/json' } };
if (body) Object.assign(options.headers, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
const statuses = {};
const begin = Date.now();
const end = begin + Number(seconds) * 1000;

const call = () =>
  new Promise((done, failed) => {
    const request = http.request(url, options, (response) => {
      statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
      response.on('data', () => {});
      response.on('end', done);
    });
    request.on('error', failed);
    request.end(body);
  });

const caller = async () => {
  while (Date.now() < end) await call();
};

await Promise.all(Array.from({ length: 32 }, caller));
const spent = (Date.now() - begin) / 1000;
const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
console.log(`${Math.round(total / spent)} calls a second (${Object.entries(statuses).map(([status, count]) => `${count} of ${status}`).join(', ')})`);
agent.destroy();
