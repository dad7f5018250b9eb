import { getQzCertificate, signQzMessage, type QzJob, type QzSetup } from '@nova/printing/contracts';
import { call } from '../../../api';

/** QZ Tray gets this long for one paper; a lease lasts longer, so that the answer still finds it. */
const printLimitMs = 10_000;
/** QZ Tray never says how far it came; these it says before it has sent anything to the printer. */
const nothingSent = /blocked|denied|could not be found|cannot find|failed to sign|invalid/i;

export type QzOutcome = { state: 'done'; error: null } | { state: 'failed' | 'uncertain'; error: string };

const ascii = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/[^\x20-\x7e]/g, '?').slice(0, 300);

/** The QZ Tray of this machine. Its library is fetched only on tablets that use it. */
export class QzClient {
  private constructor(private readonly qz: (typeof import('qz-tray'))['default']) {}

  static async load(closed: () => void): Promise<QzClient> {
    const qz = (await import('qz-tray')).default;
    qz.security.setCertificatePromise((resolve, reject) => { call(getQzCertificate, {}).then(({ certificate }) => resolve(certificate), reject); }, { rejectOnFailure: true });
    qz.security.setSignatureAlgorithm('SHA512');
    qz.security.setSignaturePromise((hash) => (resolve, reject) => { call(signQzMessage, { body: { hash } }).then(({ signature }) => resolve(signature), reject); });
    qz.websocket.setClosedCallbacks(closed);
    return new QzClient(qz);
  }

  get isActive(): boolean { return this.qz.websocket.isActive(); }

  /** Throws when it does not run on this machine. */
  async connect({ host, secure, securePorts, insecurePorts }: QzSetup): Promise<void> {
    if (this.isActive) return;
    await this.qz.websocket.connect({ host, usingSecure: secure, usingSurf: false, retries: 0, port: { secure: securePorts, insecure: insecurePorts } });
  }

  async disconnect(): Promise<void> {
    if (this.isActive) await this.qz.websocket.disconnect();
  }

  /** The printers that it knows. */
  async printers(): Promise<string[]> {
    return [await this.qz.printers.find()].flat();
  }

  /** Sends one paper. Whatever ends without QZ Tray's word after it was sent is uncertain. */
  async print(job: QzJob): Promise<QzOutcome> {
    let timer: number | undefined;
    const late = new Promise<never>((_, reject) => { timer = window.setTimeout(() => reject(new Error(`no answer in ${printLimitMs / 1000} s`)), printLimitMs); });
    try {
      const config = this.qz.configs.create(job.qzName, { jobName: job.id });
      await Promise.race([this.qz.print(config, [{ type: 'raw', format: 'command', flavor: 'base64', data: job.bytes }]), late]);
      return { state: 'done', error: null };
    } catch (error) {
      const words = ascii(error);
      return { state: nothingSent.test(words) ? 'failed' : 'uncertain', error: words };
    } finally {
      window.clearTimeout(timer);
    }
  }
}
