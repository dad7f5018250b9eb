import { codeOf } from './till.mjs';

/** A drill that was cut off leaves its shift open: it is closed first, whatever it holds. */
export async function endWhatRuns(drill, house) {
  const { shifts } = await house.till.get(`/api/pos/shifts/current?locationId=${house.till.locationId}`);
  const mine = shifts.find((shift) => shift.registerId === house.till.registerId);
  if (mine === undefined) return;
  house.shift = mine;
  drill.part('What an earlier run left');
  const blockers = await house.blockers();
  const ofKind = (kind) => blockers.filter((blocker) => blocker.kind === kind).map((blocker) => blocker.id);
  await house.voidOpenChecks();
  for (const dropId of ofKind('waiting-drop')) await house.till.must(`/api/pos/shifts/${mine.id}/drops/${dropId}/settle`, { outcome: 'returned' });
  await drill.step('close it', '200 done', async () => { await house.count(await house.expectedMinor()); return codeOf(await house.close()); });
}
