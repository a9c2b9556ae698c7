/**
 * Loaded into the server that `npm start` runs: when whoever started it is gone, even by SIGKILL, the server closes as
 * if asked to, instead of holding its port and data folder for nobody.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep a server alive that has nothing left to do.
process.channel?.unref();
