export { reportsFreshness } from './keys';
export { DaysScreen } from './days-screen';
export { JournalsScreen } from './journals-screen';
export { ReportScreen } from './report-screen';
export { ShiftListScreen } from './shift-list-screen';
