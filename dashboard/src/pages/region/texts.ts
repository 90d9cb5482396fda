import { both } from '../../text/language.ts';

/** Names of the cards of the page. */
export const names = {
  rank: both('Peringkat di antara kabupaten/kota', 'Rank among the regencies'),
  quadrant: both('Keunggulan dan pertumbuhan sektor', 'Specialisation and growth of sectors'),
  sources: both('Sumber pertumbuhan', 'Sources of growth'),
  shiftShare: both('Shift-share: mengapa berbeda dari provinsi', 'Shift-share: why it differs from the province'),
  growth: both('Pertumbuhan di samping provinsi dan nasional', 'Growth beside the province and the nation'),
  forecast: both('Prakiraan', 'Forecast'),
  none: both('Belum ada angka untuk wilayah ini.', 'There are no figures for this region yet.'),
};
