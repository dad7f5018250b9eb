import { useParams } from '@tanstack/react-router';
import { useVenue } from '../content';
import { PassScreen } from './pass-screen';
import { StationScreen } from './station-screen';

/** One station, or the pass that sees them all. */
export function KitchenScreen() {
  const { stationId } = useParams({ from: '/shell/kitchen/$stationId' });
  const { stations } = useVenue();
  const isPass = stations.find((station) => station.id === stationId)?.kind === 'expo';
  return isPass ? <PassScreen key={stationId} stationId={stationId} /> : <StationScreen key={stationId} stationId={stationId} />;
}
