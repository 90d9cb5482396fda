// The forecast of one sector of one region, behind what was observed.

import * as api from '../api.js';
import { createCard, select } from '../card.js';
import { isYear, moneyScale } from '../format.js';
import { t } from '../i18n.js';
import { mainBasis, regionName, sectorName } from '../names.js';
import { isDefined } from '../quality.js';
import { choose, state } from '../state.js';
import { shownForecast } from './forecast-shown.js';

const HORIZON_YEARS = 5;
const LEVELS = '80,95';

/** What was observed; none where the indicator has nothing for the choice. */
async function historyOf(scope, region, sector, basis) {
  try {
    const answer = await api.indicator(scope.code, 'grdp', { region, sector, basis });
    return answer.values.filter(value => isYear(value.period)).toSorted((a, b) => a.period.localeCompare(b.period));
  } catch (problem) {
    if (problem.status === 404) return [];
    throw problem;
  }
}

/** The forecast; null where there is none for the choice, such as a sector that a regency does not publish. */
async function forecastOf(scope, region, sector, basis) {
  try {
    return await api.forecast(scope.code, region, sector, { horizon: HORIZON_YEARS, level: LEVELS, basis });
  } catch (problem) {
    if (problem.status === 404) return { none: problem };
    throw problem;
  }
}

const titleOf = (scope, region, sector) =>
  t('forecastTitle', { region: regionName(scope, region) }) + (sector === 'TOTAL' ? '' : `: ${sectorName(scope, sector)}`);

function controlsOf(scope, choice, draw) {
  const regions = [scope.code, ...scope.regions.map(region => region.code)];
  const sectors = ['TOTAL', ...scope.sectors.map(sector => sector.code)];
  choice.region = regions.includes(state.region) ? state.region : regions[0];
  choice.sector = sectors.includes(state.sector) ? state.sector : sectors[0];
  const change = changes => {
    Object.assign(choice, changes);
    choose(changes);
    draw();
  };
  return [
    select('forecast-region', t('region'), regions.map(code => [code, regionName(scope, code)]), choice.region, region => change({ region })),
    select('forecast-sector', t('sector'), sectors.map(code => [code, sectorName(scope, code)]), choice.sector, sector => change({ sector })),
  ];
}

/** Builds the card; resolves when it is drawn. */
export async function forecastCard(scope, put, failed) {
  if (!scope.forecastRun) {
    const card = createCard('forecast');
    put(card);
    card.say(t('forecastPendingTitle'), t('forecastPending'));
    return;
  }
  const choice = {};
  const basis = mainBasis(scope);
  const card = createCard('forecast', controlsOf(scope, choice, () => draw()));

  async function draw() {
    const { region, sector } = choice;
    const isCurrent = () => region === choice.region && sector === choice.sector;
    const title = titleOf(scope, region, sector);
    card.busy();
    try {
      const [answer, past] = await Promise.all([forecastOf(scope, region, sector, basis), historyOf(scope, region, sector, basis)]);
      if (!isCurrent()) return;
      const central = (answer.values ?? []).filter(value => isYear(value.period) && value.mean != null);
      if (central.length === 0) {
        card.say(title, t('forecastNone'), ...[answer.none?.detail ?? answer.none?.title].filter(Boolean));
        return;
      }
      const largest = Math.max(...past.filter(isDefined).map(value => value.value), ...central.map(value => value.mean));
      card.show(shownForecast({ scope, region, sector, title, answer, past, central, money: moneyScale(largest, scope.currency) }));
    } catch (problem) {
      if (isCurrent()) failed(card, title, problem, draw);
    }
  }

  put(card);
  await draw();
}
