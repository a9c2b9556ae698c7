import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '@rotunda/shared/schema/protocol';
import type { SessionSender } from '../sessions/sessions.ts';

/** What the server keeps with each socket: whom its cookies opened the door for. */
export interface SocketData {
  sender: SessionSender;
}

/** Nothing is sent between servers: the database is the only truth. */
type NoEvents = Record<string, never>;

export type LiveServer = Server<ClientToServer, ServerToClient, NoEvents, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketData>;
