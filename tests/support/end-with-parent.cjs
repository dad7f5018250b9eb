/** `node -r` this in a process that a test starts with a pipe as its standard input: it ends with the test, however that ends. */
process.stdin.resume();
process.stdin.once('close', () => process.exit());
