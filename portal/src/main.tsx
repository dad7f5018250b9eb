import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/vazirmatn/wght.css';
import './generated/base.css';
import './generated/light.css';
import './generated/dark.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/app';
import { startI18n } from './i18n';
import { startTheme } from './theme';

/** zod would compile its schemas with `new Function`, which the content security policy refuses and the console reports. */
config({ jitless: true });
startTheme();
startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
