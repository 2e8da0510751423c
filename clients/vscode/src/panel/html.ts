import { type PageParts, pageHtml } from '../page-html.ts';
import { hostWords } from './host-words.ts';

/** The page of the panel. */
export function panelHtml(parts: PageParts): string {
  return pageHtml('panel', hostWords(parts.language).title, parts);
}
