import ProseLink from '../parts/ProseLink.astro';
import Amount from './Amount.astro';
import Count from './Count.astro';
import IndicatorRow from './IndicatorRow.astro';
import Project from './Project.astro';
import Quote from './Quote.astro';
import Share from './Share.astro';
import StoryChart from './StoryChart.astro';
import Sum from './Sum.astro';

/** The components that the text of a story may use, by name. */
export const storyComponents = {
  a: ProseLink,
  Amount,
  BudgetChart: StoryChart,
  Count,
  IndicatorRow,
  Project,
  Quote,
  Share,
  Sum,
};
