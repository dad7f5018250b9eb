import { platform } from '@nova/platform/access';
import { loadFonts } from './pictures/fonts';

/** Loads the fonts ahead of the first ticket that needs them; it takes a tenth of a second. Without them only drawn papers suffer, so the server starts anyway. */
export default function bootstrap(): void {
  if (!platform().settings.runsWeb) return;
  loadFonts().catch((error: unknown) => platform().log.error({ err: error }, 'the fonts for papers could not be loaded'));
}
