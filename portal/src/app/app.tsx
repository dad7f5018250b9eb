import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { FreshnessContext, makeQueryClient } from '../api';
import { QzChannel } from '../features/printing';
import { Gate } from '../features/session';
import { intlLocale, useWords } from '../i18n';
import { Toasts } from '../ui';
import { freshness } from './freshness';
import { makeRouter } from './router';
import { useForgetOnSwitch } from './use-forget-on-switch';

export function App() {
  const { t, locale } = useWords();
  const queries = useMemo(makeQueryClient, []);
  const router = useMemo(makeRouter, []);
  useForgetOnSwitch(queries);
  useEffect(() => {
    document.title = t('app.title');
  }, [t]);
  return (
    <I18nProvider locale={intlLocale(locale)}>
      <QueryClientProvider client={queries}>
        <FreshnessContext.Provider value={freshness}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
          <QzChannel />
          <Toasts label={t('common.notifications')} closeLabel={t('common.close')} />
        </FreshnessContext.Provider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
