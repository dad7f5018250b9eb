/** The browser of the end-to-end tests. */
import { findProgram } from '../prepare/find-program.mjs';

/** @param {import('../terminal/progress.mjs').Note} note @returns {Promise<string>} its executable */
export const findChromium = (note) =>
  findProgram({
    title: 'Chromium', wanted: 'The browser tests need', pkg: 'chromium', variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    elsewhere: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  }, note);
