/** The part of QZ Tray's client library that this project uses; it brings no types of its own. */
declare module 'qz-tray' {
  type Answer<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => void;
  interface Qz {
    security: { setCertificatePromise(make: Answer<string>, options?: { rejectOnFailure: boolean }): void; setSignatureAlgorithm(name: 'SHA512'): void; setSignaturePromise(make: (hash: string) => Answer<string>): void };
    websocket: { isActive(): boolean; connect(options: object): Promise<void>; disconnect(): Promise<void>; setClosedCallbacks(closed: () => void): void };
    printers: { find(): Promise<string | string[]> };
    configs: { create(printer: string, options?: { jobName?: string }): object };
    print(config: object, data: readonly { type: 'raw'; format: 'command'; flavor: 'base64'; data: string }[]): Promise<void>;
  }
  const qz: Qz;
  export default qz;
}
