// key-figures.ts: the list of key figures; which of them have a meaning depends on the rule. What the
// core says is written out, nothing is computed here; their names are in key-figure-words.en.ts.
import { gammaSide } from './answered.ts';
import type { BreakEven, Drag, Figures, Outlook, Scenario } from './contract.gen.ts';
import type { FigureId } from './explanations.ts';
import { count, duration, isCalendarYear, percent, percentFine, volPoints } from './format.ts';
import { keyFigureWords as words } from './key-figure-words.ts';
import { moneyOf } from './money.ts';
import { type Answered, closedFormName, meanTrades, netOf, sourceBriefly } from './sentences.ts';
import { isTimed } from './shown.ts';

export interface KeyFigure {
  readonly id: FigureId;
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}
export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly KeyFigure[];
}

export function keyFigures(answered: Answered): readonly FigureGroup[] {
  const { scenario, breakEven, figures, drag, outlook } = answered;
  return [
    { title: words.breakEven, figures: breakEvenFigures(breakEven, figures, scenario) },
    { title: words.drag, figures: dragFigures(breakEven, drag, scenario) },
    { title: words.outlook, figures: outlookFigures(figures, outlook, scenario) },
    { title: words.position, figures: positionFigures(figures, scenario) },
  ];
}

const nothing = '–';

function shown(answer: BreakEven | null, read: (answer: BreakEven) => string): string {
  return answer === null ? nothing : read(answer);
}

function breakEvenFigures(
  answer: BreakEven | null,
  figures: Figures,
  scenario: Scenario,
): readonly KeyFigure[] {
  const formula = closedFormName(scenario.rule);
  const closedForm: readonly KeyFigure[] =
    formula === null
      ? []
      : [
          {
            id: 'shortIntervalBreakEvenVol',
            label: words.byFormula(formula),
            value: shown(answer, (a) =>
              a.shortIntervalBreakEvenVol === null ? nothing : percent(a.shortIntervalBreakEvenVol),
            ),
          },
        ];
  const perHedge: readonly KeyFigure[] = isTimed(scenario.rule)
    ? [
        {
          id: 'breakEvenMovePerHedge',
          label: words.movePerHedge,
          value: shown(answer, (a) => percentFine(a.breakEvenMovePerHedge)),
        },
      ]
    : [];
  return [
    {
      id: 'breakEvenVol',
      label: words.realizedVol,
      value: shown(answer, (a) => percent(a.breakEvenVol)),
    },
    ...closedForm,
    {
      id: 'breakEvenDailyMove',
      label: isCalendarYear(scenario.daysPerYear) ? words.moveADay : words.moveATradingDay,
      value: shown(answer, (a) => percentFine(a.breakEvenDailyMove)),
      note: words.implied(percentFine(figures.impliedDailyMove)),
    },
    ...perHedge,
  ];
}

function dragFigures(
  answer: BreakEven | null,
  drag: Drag,
  scenario: Scenario,
): readonly KeyFigure[] {
  const { said } = moneyOf(scenario);
  return [
    {
      id: 'cost',
      label: words.expectedCost,
      value: said(drag.total),
      note: sourceBriefly(drag.source, drag.sourceError),
    },
    { id: 'trades', label: words.trades, value: meanTrades(drag.trades) },
    {
      id: 'shareOfPremium',
      label: words.shareOfPremium,
      value: drag.shareOfPremium === null ? nothing : percentFine(drag.shareOfPremium),
    },
    {
      id: 'dragVolPoints',
      label: words.volPoints,
      value: shown(answer, (a) =>
        a.dragVolPoints === null ? nothing : volPoints(a.dragVolPoints),
      ),
    },
    ...(isTimed(scenario.rule)
      ? [{ id: 'perHedge' as const, label: words.perHedge, value: said(drag.perHedge) }]
      : []),
    {
      id: 'perDay',
      label: isCalendarYear(scenario.daysPerYear) ? words.perDay : words.perTradingDay,
      value: said(drag.perDay),
    },
  ];
}

function outlookFigures(
  figures: Figures,
  outlook: Outlook,
  scenario: Scenario,
): readonly KeyFigure[] {
  const { said, signed } = moneyOf(scenario);
  return [
    { id: 'gammaPnl', label: words.gammaPnl, value: signed(outlook.gammaPnl) },
    // The core's rent is negative for a writer, who receives it; here the two lines add up to the edge.
    {
      id: 'thetaRent',
      label: gammaSide(scenario, figures) === 'long' ? words.thetaRent : words.thetaReceived,
      value: signed(-outlook.thetaRent),
    },
    { id: 'edge', label: words.edge, value: signed(outlook.edge) },
    { id: 'netPnl', label: words.expectedPnl, value: signed(netOf(outlook)) },
    {
      id: 'costToGamma',
      label: words.costToGamma,
      value: outlook.costToGamma === null ? nothing : percentFine(outlook.costToGamma),
    },
    {
      id: 'costToEdge',
      label: words.costToEdge,
      value: outlook.costToEdge === null ? words.noEdge : percentFine(outlook.costToEdge),
    },
    {
      id: 'pnlStdDev',
      label: words.pnlStdDev,
      value: figures.pnlStdDev === null ? nothing : said(figures.pnlStdDev),
      note: words.beforeCosts(sourceBriefly(figures.riskSource, figures.riskError)),
    },
  ];
}

function positionFigures(figures: Figures, scenario: Scenario): readonly KeyFigure[] {
  const { said } = moneyOf(scenario);
  return [
    { id: 'premium', label: words.premium, value: said(figures.premium) },
    { id: 'dollarGamma', label: words.dollarGamma, value: said(figures.dollarGamma) },
    ...timing(figures, scenario),
    { id: 'year', label: words.year, value: yearSaid(scenario.daysPerYear) },
  ];
}

function timing(figures: Figures, scenario: Scenario): readonly KeyFigure[] {
  const { rule, daysPerYear } = scenario;
  if (rule === 'none') return [];
  return isTimed(rule)
    ? [
        { id: 'hedgeCount', label: words.hedges, value: count(figures.hedgeCount) },
        {
          id: 'effectiveInterval',
          label: words.oneEvery,
          value: duration(figures.effectiveInterval, daysPerYear),
        },
      ]
    : [
        {
          id: 'checkInterval',
          label: words.aLookEvery,
          value: duration(scenario.checkInterval, daysPerYear),
        },
      ];
}

export function yearSaid(daysPerYear: number): string {
  return isCalendarYear(daysPerYear)
    ? words.calendarDays(count(daysPerYear))
    : words.tradingDays(count(daysPerYear));
}
