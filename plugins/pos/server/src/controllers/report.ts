import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { getXReport } from '../services/get-x-report';
import { getZReport } from '../services/get-z-report';
import { printReport } from '../services/print-report';

export const report = {
  x: action(contracts.getXReport, getXReport),
  z: action(contracts.getZReport, getZReport),
  print: action(contracts.printReport, printReport),
};
