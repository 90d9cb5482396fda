import './styles/base.css';
import './styles/shell.css';
import './styles/card.css';
import './styles/plot.css';
import './styles/data.css';
import './styles/method.css';
import './styles/scenario.css';
import './styles/print.css';
import { start } from './shell/app.ts';
import { openForPrint } from './shell/print.ts';

openForPrint();
start();
