import { useSyncExternalStore } from 'react';
import { connection, type Connection } from './connection';

export const useConnection = (): Connection => useSyncExternalStore(connection.subscribe, connection.read);
