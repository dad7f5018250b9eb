import { HttpClient } from '../../support/http-client.mjs';

/** The manager's own line, who opens and closes the shifts of the harness: what was not answered is sent again, the same command under the same id. Guests are served by `Waiter`, who never does. */
export class PatientClient extends HttpClient {
  async raw(...request) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await super.raw(...request);
      } catch (error) {
        if (tries === 10) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}
