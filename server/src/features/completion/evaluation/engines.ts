import type { LinePosition } from './positions.ts';

/** What an engine answers at a position, for the figures. */
export interface Answer {
  /** What it would finish the line with, however unsure; the empty text for nothing. */
  readonly text: string;
  /** What it would show at its default confidence; the empty text for nothing. */
  readonly shown: string;
  readonly milliseconds: number;
}

/** An engine under measurement. */
export interface Measured {
  readonly name: string;
  answer(position: LinePosition, signal: AbortSignal): Promise<Answer>;
}
