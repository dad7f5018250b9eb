/** Whether one of the `v1=` of a `t=…,v1=…` header is the HMAC-SHA256 of time and raw body under one of the secrets. For providers without a library of their own. */
export declare function signedByOneOf(secrets: readonly string[], rawBody: Buffer, header: string): boolean;
