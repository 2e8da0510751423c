import { asphalt } from './families/asphalt.ts';
import { bark } from './families/bark.ts';
import { brick } from './families/brick.ts';
import { brushedMetal } from './families/brushed-metal.ts';
import { carpet } from './families/carpet.ts';
import { ceramicTiles } from './families/ceramic-tiles.ts';
import { cobblestone } from './families/cobblestone.ts';
import { concrete } from './families/concrete.ts';
import { foliage } from './families/foliage.ts';
import { grass } from './families/grass.ts';
import { gravel } from './families/gravel.ts';
import { ice } from './families/ice.ts';
import { lava } from './families/lava.ts';
import { leather } from './families/leather.ts';
import { marble } from './families/marble.ts';
import { metalPlate } from './families/metal-plate.ts';
import { moss } from './families/moss.ts';
import { nobleMetal } from './families/noble-metal.ts';
import { parquet } from './families/parquet.ts';
import { plaster } from './families/plaster.ts';
import { rock } from './families/rock.ts';
import { roofTiles } from './families/roof-tiles.ts';
import { rustedMetal } from './families/rusted-metal.ts';
import { sand } from './families/sand.ts';
import { scifiPanel } from './families/scifi-panel.ts';
import { snow } from './families/snow.ts';
import { soil } from './families/soil.ts';
import { stoneWall } from './families/stone-wall.ts';
import { water } from './families/water.ts';
import { woodPlanks } from './families/wood-planks.ts';
import { wovenFabric } from './families/woven-fabric.ts';
import type { Family } from './family.ts';

/** All that can be generated. A new family is a file and a line here. */
export const families: readonly Family[] = [
  brick,
  stoneWall,
  cobblestone,
  gravel,
  rock,
  concrete,
  plaster,
  woodPlanks,
  bark,
  parquet,
  metalPlate,
  brushedMetal,
  rustedMetal,
  nobleMetal,
  scifiPanel,
  wovenFabric,
  leather,
  carpet,
  marble,
  ceramicTiles,
  roofTiles,
  asphalt,
  sand,
  soil,
  grass,
  moss,
  snow,
  ice,
  water,
  lava,
  foliage,
];

/** A family by its id. */
export function familyById(id: string): Family | undefined {
  return families.find((family) => family.id === id);
}
