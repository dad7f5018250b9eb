import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '../i18n';
import type { Place } from './navigation';
import css from './shell.module.css';

/** The places that a phone's bar has no room for. */
export function MorePlaces({ places }: { places: readonly Place[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <Button className={css['place'] ?? ''}>
        <Ellipsis size={24} aria-hidden />
        <span>{t('nav.more')}</span>
      </Button>
      <Popover placement="top end" className={css['popover'] ?? ''}>
        <Menu items={places.map((place) => ({ ...place, id: place.to }))} className={css['menu'] ?? ''}>
          {({ to, name, icon: Icon }) => (
            <MenuItem id={to} textValue={t(`nav.${name}`)} className={css['menuItem'] ?? ''} onAction={() => void navigate({ to })}>
              <Icon size={22} aria-hidden />
              {t(`nav.${name}`)}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
