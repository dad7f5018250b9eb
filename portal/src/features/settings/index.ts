export { settingsFreshness } from './keys';
export { SettingsScreen } from './settings-screen';
