import { Button } from 'react-aria-components';
import { useWords } from '../../i18n';
import { Avatar } from '../../ui';
import css from './pin-screen.module.css';
import { roleName } from './role-name';

interface Member {
  id: string;
  name: string;
  role: string;
  hasPin: boolean;
}

export function StaffGrid({ staff, onChoose }: { staff: readonly Member[]; onChoose: (staffId: string) => void }) {
  const { t } = useWords();
  return (
    <div className={css['grid']}>
      {staff.map((member) => (
        <Button key={member.id} className={css['person'] ?? ''} isDisabled={!member.hasPin} onPress={() => onChoose(member.id)}>
          <Avatar name={member.name} size={56} />
          <span>
            <span className={css['name']}>{member.name}</span>
            <span className={css['role']}>{member.hasPin ? roleName(member.role, t) : t('session.noPin')}</span>
          </span>
        </Button>
      ))}
    </div>
  );
}
