/** The kernel closes everything; polls end with their connections. */
export default function destroy(): void {}
