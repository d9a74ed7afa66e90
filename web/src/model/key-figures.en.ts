// key-figures.en.ts: the list of key figures with their names; which of them have a meaning depends on
// the rule. What the core says is written out, nothing is computed here.
import type { BreakEven, Drag, Figures, Outlook, Scenario } from './contract.gen.ts';
import type { FigureId } from './explanations.ts';
import { count, duration, isCalendarYear, percent, percentFine, volPoints } from './format.ts';
import { moneyOf } from './money.en.ts';
import { type Answered, closedFormName, meanTrades, netOf, sourceBriefly } from './sentences.en.ts';
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
    { title: 'Break-even', figures: breakEvenFigures(breakEven, figures, scenario) },
    { title: 'Drag', figures: dragFigures(breakEven, drag, scenario) },
    { title: 'At your outlook', figures: outlookFigures(figures, outlook, scenario) },
    { title: 'Position', figures: positionFigures(figures, scenario) },
  ];
}

const nothing = '–';

function shown(answer: BreakEven | null, read: (answer: BreakEven) => string): string {
  return answer === null ? nothing : read(answer);
}

function dayWord(scenario: Scenario): string {
  return isCalendarYear(scenario.daysPerYear) ? 'day' : 'trading day';
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
            label: `By the ${formula}`,
            value: shown(answer, (a) =>
              a.shortIntervalBreakEvenVol === null ? nothing : percent(a.shortIntervalBreakEvenVol),
            ),
          },
        ];
  const perHedge: readonly KeyFigure[] = isTimed(scenario.rule)
    ? [
        {
          id: 'breakEvenMovePerHedge',
          label: 'Move per hedge',
          value: shown(answer, (a) => percentFine(a.breakEvenMovePerHedge)),
        },
      ]
    : [];
  return [
    {
      id: 'breakEvenVol',
      label: 'Realized vol',
      value: shown(answer, (a) => percent(a.breakEvenVol)),
    },
    ...closedForm,
    {
      id: 'breakEvenDailyMove',
      label: `Move a ${dayWord(scenario)}`,
      value: shown(answer, (a) => percentFine(a.breakEvenDailyMove)),
      note: `implied ${percentFine(figures.impliedDailyMove)}`,
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
      label: 'Expected cost',
      value: said(drag.total),
      note: sourceBriefly(drag.source, drag.sourceError),
    },
    { id: 'trades', label: 'Trades expected', value: meanTrades(drag.trades) },
    {
      id: 'shareOfPremium',
      label: 'Share of premium',
      value: drag.shareOfPremium === null ? nothing : percentFine(drag.shareOfPremium),
    },
    {
      id: 'dragVolPoints',
      label: 'Vol points',
      value: shown(answer, (a) =>
        a.dragVolPoints === null ? nothing : volPoints(a.dragVolPoints),
      ),
    },
    ...(isTimed(scenario.rule)
      ? [{ id: 'perHedge' as const, label: 'Per hedge', value: said(drag.perHedge) }]
      : []),
    { id: 'perDay', label: `Per ${dayWord(scenario)}`, value: said(drag.perDay) },
  ];
}

function outlookFigures(
  figures: Figures,
  outlook: Outlook,
  scenario: Scenario,
): readonly KeyFigure[] {
  const { said, signed } = moneyOf(scenario);
  return [
    { id: 'gammaPnl', label: 'Gamma P&L', value: signed(outlook.gammaPnl) },
    // The core's rent is negative for a writer, who receives it; here the two lines add up to the edge.
    {
      id: 'thetaRent',
      label: scenario.side === 'long' ? 'Theta rent' : 'Theta received',
      value: signed(-outlook.thetaRent),
    },
    { id: 'edge', label: 'Edge before costs', value: signed(outlook.edge) },
    { id: 'netPnl', label: 'Expected P&L', value: signed(netOf(outlook)) },
    {
      id: 'costToGamma',
      label: 'Cost to gamma',
      value: outlook.costToGamma === null ? nothing : percentFine(outlook.costToGamma),
    },
    {
      id: 'costToEdge',
      label: 'Cost to edge',
      value: outlook.costToEdge === null ? 'no edge' : percentFine(outlook.costToEdge),
    },
    {
      id: 'pnlStdDev',
      label: 'P&L standard deviation',
      value: figures.pnlStdDev === null ? nothing : said(figures.pnlStdDev),
      note: `before costs; ${sourceBriefly(figures.riskSource, figures.riskError)}`,
    },
  ];
}

function positionFigures(figures: Figures, scenario: Scenario): readonly KeyFigure[] {
  const { said } = moneyOf(scenario);
  return [
    { id: 'premium', label: 'Premium', value: said(figures.premium) },
    { id: 'dollarGamma', label: 'Dollar gamma', value: said(figures.dollarGamma) },
    ...timing(figures, scenario),
    { id: 'year', label: 'Year', value: yearSaid(scenario.daysPerYear) },
  ];
}

function timing(figures: Figures, scenario: Scenario): readonly KeyFigure[] {
  const { rule, daysPerYear } = scenario;
  if (rule === 'none') return [];
  return isTimed(rule)
    ? [
        { id: 'hedgeCount', label: 'Hedges', value: count(figures.hedgeCount) },
        {
          id: 'effectiveInterval',
          label: 'One every',
          value: duration(figures.effectiveInterval, daysPerYear),
        },
      ]
    : [
        {
          id: 'checkInterval',
          label: 'A look every',
          value: duration(scenario.checkInterval, daysPerYear),
        },
      ];
}

export function yearSaid(daysPerYear: number): string {
  return isCalendarYear(daysPerYear)
    ? `${count(daysPerYear)} calendar days of 24 hours`
    : `${count(daysPerYear)} trading days`;
}
