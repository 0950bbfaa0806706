export { exportContentPlan, exportOnePager, type PlanRange } from './papers.ts';
export { StrategyTab } from './StrategyTab.tsx';
