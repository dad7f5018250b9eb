/** The figures of a worker, as Prometheus reads them. */
export class Metrics {
  constructor(workerUrl) {
    this.url = new URL('/metrics', workerUrl);
  }

  /** The sum of a metric over all its rows with these labels; 0 when there is none. */
  async value(name, labels = {}) {
    const text = await (await fetch(this.url)).text();
    const rows = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
    const fitting = rows.filter((row) => Object.entries(labels).every(([label, value]) => row.includes(`${label}="${value}"`)));
    return fitting.reduce((sum, row) => sum + Number(row.split(' ').at(-1)), 0);
  }
}
