/** Prompts of materials that templates have in common. The reader of material prompts knows all of their words. */
export const oak = 'oak wood';
export const pineWood = 'pine wood';
export const walnut = 'walnut wood';
export const weatheredWood = 'weathered brown wood';
export const steel = 'brushed steel';
export const iron = 'dark grey brushed steel';
export const gold = 'polished gold';
export const silver = 'polished silver';
export const brass = 'polished brass';
export const bronze = 'bronze';
export const copper = 'copper';
export const rock = 'grey rock';
export const masonry = 'grey stone wall';
export const bricks = 'red brick';
export const concrete = 'concrete';
export const plaster = 'white plaster';
export const marble = 'white marble';
export const roofTiles = 'red roof tiles';
export const leather = 'brown leather';
export const leaves = 'green leaves';
export const bark = 'brown bark';
export const hull = 'light grey sci-fi panel';
export const glass = 'polished light blue plaster';
export const darkGlass = 'polished dark blue plaster';
export const rubber = 'matte black plaster';

/** A smooth coat of a colour: paint, plastic or glaze. */
export function coat(color: string): string {
  return `satin ${color} plaster`;
}

/** Woven stuff of a colour. */
export function cloth(color: string): string {
  return `${color} fabric`;
}

/** What gives light of a colour. */
export function shine(color: string): string {
  return `polished ${color} plaster`;
}
