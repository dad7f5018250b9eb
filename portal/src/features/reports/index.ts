export { reportsFreshness } from './keys';
export { ReportScreen } from './report-screen';
export { ShiftListScreen } from './shift-list-screen';
