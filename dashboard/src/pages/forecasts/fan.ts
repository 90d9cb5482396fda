// One series: its history, the years ahead, and how sure they are.

import type { Card } from '../../chart/card.ts';
import { both, say } from '../../text/language.ts';
import { forecastFigure } from '../forecast-figure.ts';
import type { PageContext } from '../page.ts';
import { choiceOf } from './choice.ts';

const short = both('Prakiraan', 'The forecast');

/** Draws the card for the choice of the moment; a sector of a region need not be forecast, which the API explains. */
export const drawFan = (context: PageContext, card: Card): Promise<void> => card.fill(say(short), () => forecastFigure(context, choiceOf(context)));
