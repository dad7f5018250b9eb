/** The checker of alert rules: theirs are the only tests of Prometheus' own language that mean something. */
import { findProgram } from './find-program.mjs';

/** @param {import('../terminal/progress.mjs').Note} note @returns {Promise<string>} its executable */
export const findPromtool = (note) => findProgram({ title: 'promtool', wanted: 'The tests of the alert rules need', pkg: 'prometheus', variable: 'PROMTOOL_PATH', names: ['promtool'] }, note);
