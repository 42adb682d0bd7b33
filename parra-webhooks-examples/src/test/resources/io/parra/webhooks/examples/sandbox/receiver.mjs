// Receives webhooks and verifies them as Parra's guide does. Prints its port, then a line for each request.
import crypto from 'node:crypto';
import http from 'node:http';

const secret = process.env.PARRA_WEBHOOKS_SECRET;

const server = http.createServer((req, res) => {
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    const payload = Buffer.concat(chunks);
    const signature = req.headers['parra-signature'];
    const hash = crypto.createHmac('sha256', secret).update(payload).digest('hex');
    if (hash === signature) {
      const event = JSON.parse(payload.toString('utf8'));
      console.log(`verified ${event.type}`);
      res.writeHead(200).end();
    } else {
      console.log('not verified');
      res.writeHead(401).end();
    }
  });
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
