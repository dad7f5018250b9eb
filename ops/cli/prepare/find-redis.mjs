/** The server of the second queue engine: for its tests and for staging. */
import { findProgram } from './find-program.mjs';

/** @param {string} wanted who needs it: "The queue tests need" @param {import('../terminal/progress.mjs').Note} note @returns {Promise<string>} its executable */
export const findRedis = (wanted, note) => findProgram({ title: 'Redis', wanted, pkg: 'redis-server', variable: 'REDIS_SERVER_PATH', names: ['redis-server'] }, note);
