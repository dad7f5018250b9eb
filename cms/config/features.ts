import type { Core } from '@strapi/strapi';

/** Nothing here needs media yet; the newer library only greets every editor with a banner. */
const features = { useLegacyMediaLibrary: true } as unknown as Core.Config.Features;

export default features;
