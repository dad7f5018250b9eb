import type { PaymentProvider } from '../provider';
export interface SandboxSettings {
    readonly address: string;
    readonly secretKey: string;
    readonly webhookSecrets: readonly string[];
    readonly timeoutMs: number;
    readonly skewMs: number;
}
/** The sandbox's adapter. Its server may order any outcome, so the asynchronous ones occur whatever the capabilities promise. */
export declare function createSandboxProvider(settings: SandboxSettings): PaymentProvider;
