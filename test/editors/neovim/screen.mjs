// What a Neovim that is driven over its API would show: its redraw events kept as lines of text.
import { attach } from 'neovim';

export const width = 110;
const height = 34;

/** Attach to an embedded Neovim as its screen. */
export async function attachScreen(child) {
  const nvim = attach({ proc: child, options: { logger: silent } });
  const grid = Array.from({ length: height }, () => Array(width).fill(' '));
  const draw = {
    grid_line([, row, column, cells]) {
      let at = column;
      // An absent count means one.
      for (const [text, , count = 1] of cells) for (let times = 0; times < count; times++) grid[row][at++] = text;
    },
    grid_clear() {
      for (const row of grid) row.fill(' ');
    },
    grid_scroll([, top, bottom, left, right, rows]) {
      const moved = grid.map((row) => row.slice());
      for (let row = top; row < bottom; row++) {
        const source = row + rows;
        if (source >= top && source < bottom) grid[row].splice(left, right - left, ...moved[source].slice(left, right));
      }
    },
  };
  nvim.on('notification', (method, events) => {
    if (method !== 'redraw') return;
    for (const [name, ...calls] of events) for (const call of calls) draw[name]?.(call);
  });
  await nvim.request('nvim_ui_attach', [width, height, { ext_linegrid: true, rgb: true }]);
  const lines = () => grid.map((row) => row.join('').trimEnd());
  return { nvim, lines, text: () => lines().join('\n') };
}

const silent = { info() {}, warn() {}, error() {}, debug() {}, level: 'error' };
