// The parts of ECharts that most charts use. Loaded with the first chart, not with the page;
// a kind of chart that needs more registers it in its own file under charts/.

import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import * as core from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

core.use([BarChart, LineChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

export { core };
export type { ECharts, EChartsCoreOption } from 'echarts/core';
