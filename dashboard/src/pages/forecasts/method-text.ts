// What the method that stands beside a forecast says: how rows are made to add up, what is mixed, and whether the spread is assumed.

import type { Bilingual } from '../../api/answers.ts';
import { both } from '../../text/language.ts';

export interface Mix {
  /** bottom-up, wls or mint; null where the row is forecast as it is. */
  reconciliation: string | null;
  /** Weights sum to 1. */
  parts: { name: string; weight: number }[];
  assumed: boolean;
}

/** Reads a text such as "bottom-up(median(0.2)+ml(0.8)), interval assumed". */
export function mixOf(method: string): Mix {
  const assumed = method.endsWith(', interval assumed');
  const text = method.replace(/, interval assumed$/, '');
  const wrapped = /^(bottom-up|wls|mint)\((.*)\)$/.exec(text);
  const parts = (wrapped?.[2] ?? text).split('+').map(part => {
    const [, name, weight] = /^([^(]+)(?:\(([\d.]+)\))?$/.exec(part) ?? [];
    return { name: name ?? part, weight: weight === undefined ? 1 : Number(weight) };
  });
  return { reconciliation: wrapped?.[1] ?? null, parts, assumed };
}

export const reconciliations: Readonly<Record<string, Bilingual>> = {
  'bottom-up': both(
    'Angka ini adalah jumlah prakiraan bagian-bagiannya (dari bawah ke atas), sehingga kabupaten/kota dan lapangan usaha selalu berjumlah tepat.',
    'This figure is the sum of the forecasts of its parts (bottom-up), so that regencies and sectors always add up exactly.'),
  wls: both(
    'Prakiraan jumlah dan bagiannya diselaraskan dengan kuadrat terkecil berbobot (WLS), sehingga semuanya berjumlah tepat.',
    'Forecasts of sums and of their parts are reconciled by weighted least squares (WLS), so that all of them add up exactly.'),
  mint: both(
    'Prakiraan jumlah dan bagiannya diselaraskan dengan ragam galat terkecil (MinT), sehingga semuanya berjumlah tepat.',
    'Forecasts of sums and of their parts are reconciled for the smallest error variance (MinT), so that all of them add up exactly.'),
};

interface Named {
  name: Bilingual;
  text: Bilingual;
}

const named = (id: string, en: string, textId: string, textEn: string): Named => ({ name: both(id, en), text: both(textId, textEn) });

export const methods: Readonly<Record<string, Named>> = {
  combined: named('Yang diterbitkan (campuran)', 'What is published (the mix)', 'Campuran metode dengan bobot dari uji mundurnya sendiri.', 'The mix of methods, with weights from its own backtest.'),
  median: named('Median metode inti', 'Median of the core methods',
    'Nilai tengah dari sedikit metode yang salahnya berbeda-beda: untuk riwayat pendek median pertumbuhan, tren lurus, dan tren teredam; untuk riwayat panjang ETS, ARIMA, Theta, dan tren lurus.',
    'The middle value of a few methods that err in different ways: for short histories median growth, drift and damped trend; for long ones ETS, ARIMA, Theta and drift.'),
  'pool-median': named('Median semua metode', 'Median of all methods',
    'Nilai tengah dari semua metode yang masuk akal untuk panjang riwayat ini; satu metode yang meleset jauh tidak dapat menariknya.',
    'The middle value of all methods that make sense for a history of this length; no single one that goes astray can drag it.'),
  ml: named('Model bersama (ML.NET)', 'Pooled model (ML.NET)',
    'Satu model pohon keputusan (ML.NET FastTree) yang belajar pertumbuhan dari semua kabupaten/kota dan lapangan usaha sekaligus.',
    'One model of decision trees (ML.NET FastTree) that learns growth from all regencies and sectors at once.'),
  learned: named('Bobot yang dipelajari (ML.NET)', 'Learned weights (ML.NET)',
    'Bobot tiap metode dipelajari dari kesalahannya pada titik asal sebelumnya.', 'The weight of each method is learned from how wrong it was at earlier origins.'),
  naive: named('Naif: nilai terakhir tetap', 'Naive: the last value stays', 'Pembanding paling sederhana.', 'The simplest yardstick.'),
  'seasonal-naive': named('Naif musiman: triwulan yang sama tahun lalu', 'Seasonal naive: the same quarter of last year', 'Pembanding paling sederhana untuk triwulan.', 'The simplest yardstick for quarters.'),
  zero: named('Nol', 'Zero', 'Baris ini selalu nol.', 'This row has always been zero.'),
};
