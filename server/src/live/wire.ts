import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '@rotunda/shared/schema/protocol';
import type { Admitted } from './admit.ts';

/** What the server keeps with each socket: whom its cookies or its ticket opened the door for. */
export type SocketData = { -readonly [Name in keyof Admitted]: Admitted[Name] };

/** Nothing is sent between servers: the database is the only truth. */
type NoEvents = Record<string, never>;

export type LiveServer = Server<ClientToServer, ServerToClient, NoEvents, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketData>;
