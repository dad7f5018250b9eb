import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Dialog } from '../../ui';
import { useVenue } from '../content';
import { usePlace } from '../session';
import { useAllDay } from './api/get-all-day';
import css from './kitchen.module.css';

/** How many of each dish are to be made now, made the same way. `stationId` null: every station that has something. */
export function AllDayPanel({ stationId, onClose }: { stationId: string | null; onClose: () => void }) {
  const { t, locale } = useWords();
  const { locationId } = usePlace();
  const { stations } = useVenue();
  const counts = useAllDay(locationId);
  const nameOf = (id: string): string => localized(stations.find((station) => station.id === id)?.name ?? {}, locale);
  return (
    <Dialog shape="drawer" title={t('kitchen.allDay')} closeLabel={t('common.close')} isOpen onClose={onClose}>
      <Loaded query={counts}>
        {({ stations: all }) => {
          const shown = all.filter((each) => (stationId === null ? each.dishes.length > 0 : each.stationId === stationId));
          if (shown.every((each) => each.dishes.length === 0)) return <p>{t('kitchen.empty')}</p>;
          return shown.map((each) => (
            <section key={each.stationId} aria-label={nameOf(each.stationId)}>
              {stationId === null && <h3>{nameOf(each.stationId)}</h3>}
              <ul className={css['allDay']}>
                {each.dishes.map((dish, index) => (
                  <li key={index}>
                    <strong className={css['allDayCount']}>{dish.quantity}</strong>
                    <span><b>{localized(dish.name, locale) || dish.kitchenName}</b>{dish.modifiers.map((modifier, at) => <small key={at}>{modifier.quantity > 1 && `${modifier.quantity}× `}{localized(modifier.name, locale) || modifier.kitchenName}</small>)}</span>
                    <small>{t('kitchen.onTickets', { count: dish.tickets })}</small>
                  </li>
                ))}
              </ul>
            </section>
          ));
        }}
      </Loaded>
    </Dialog>
  );
}
