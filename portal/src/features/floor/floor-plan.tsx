import type { FloorTable } from '@nova/platform/contracts';
import type { LiveTable } from '@nova/pos/contracts';
import { locales, useWords } from '../../i18n';
import css from './floor.module.css';
import { isPicked, mayPick, type Arranging } from './arrange';
import { planOf } from './plan';
import { TableTile } from './table-tile';

interface FloorPlanProps {
  tables: readonly FloorTable[];
  live: ReadonlyMap<string, LiveTable>;
  onTable: (table: FloorTable) => void;
  arranging: Arranging | null;
}

/** The room as it is seen from the door. Positions are physical, so they do not mirror with the language. */
export function FloorPlan({ tables, live, onTable, arranging }: FloorPlanProps) {
  const { locale } = useWords();
  const plan = planOf(tables);
  return (
    <div className={css['planBox']}>
      <div className={css['plan']} dir="ltr" style={{ ['--ratio' as string]: plan.height / plan.width }}>
        {tables.map((table) => {
          const box = plan.boxOf(table);
          return (
            <div key={table.id} className={css['spot']} style={{ insetInlineStart: `${box.left}%`, insetBlockStart: `${box.top}%`, inlineSize: `${box.width}%`, blockSize: `${box.height}%` }}>
              <div className={css['words']} dir={locales[locale].dir}><TableTile table={table} live={live.get(table.id)} onPress={() => onTable(table)} isPicked={isPicked(arranging, table.id)} isOut={arranging !== null && !mayPick(arranging, table, live.get(table.id))} /></div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
