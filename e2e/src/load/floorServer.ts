/**
 * node e2e/src/load/floorServer.ts: a Socket.IO server that does nothing but pass one message on to everybody. What
 * Rotunda takes beyond it is what Rotunda does: deciding, storing, making parts.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('command', (push: unknown, ack: () => void) => {
    io.emit('part', push);
    ack();
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP port has a number');
  console.log(address.port);
});
