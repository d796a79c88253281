import { describeCard } from '../../cards/card-text.ts';
import { type Card, CARD_HEIGHT, CARD_WIDTH } from '../../cards/plan-cards.ts';
import { sitePath } from './paths.ts';

/** The attributes of a share card's `img` element. */
export interface ShareCardView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export const toShareCard = ({ file, text }: Card): ShareCardView => ({
  src: sitePath(`/${file}`),
  width: CARD_WIDTH,
  height: CARD_HEIGHT,
  alt: describeCard(text),
});
