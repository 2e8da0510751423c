import { barrier } from './barriers/barrier.ts';
import { fence, gate } from './barriers/fences.ts';
import { pipe, ventGrate } from './building-parts/ducts.ts';
import { balcony, door, window } from './building-parts/openings.ts';
import { chimney, roof } from './building-parts/roof.ts';
import { elevator, stairs } from './building-parts/storeys.ts';
import { arch, pillar } from './building-parts/supports.ts';
import { ceiling, floor, wall } from './building-parts/surfaces.ts';
import { apartment } from './buildings/apartment.ts';
import { house } from './buildings/house.ts';
import { pagoda } from './buildings/pagoda.ts';
import { scaffold } from './buildings/scaffold.ts';
import { tent } from './buildings/tent.ts';
import { tower } from './buildings/tower.ts';
import { well } from './buildings/well.ts';
import { crown, gem, ringTemplate } from './collectibles/jewellery.ts';
import { crystalBall, gift, key, magnet } from './collectibles/keepsakes.ts';
import { coin, piggyBank } from './collectibles/money.ts';
import { heart, star } from './collectibles/symbols.ts';
import { goblet, potion } from './collectibles/vessels.ts';
import { barrel, bucket } from './containers/barrels.ts';
import { bottle, jug } from './containers/bottles.ts';
import { chest, crate } from './containers/boxes.ts';
import { cauldron } from './containers/cauldron.ts';
import { hay, sack } from './containers/harvest.ts';
import { pot } from './containers/pot.ts';
import { campfire, furnace, torch } from './dungeon/fires.ts';
import { coffin, gravestone, skull } from './dungeon/graves.ts';
import { portal } from './dungeon/portal.ts';
import { altar, statue } from './dungeon/shrine.ts';
import { stalactite } from './dungeon/stalactite.ts';
import { cage, chain, portcullis, spikes } from './dungeon/traps.ts';
import { bread, pizza } from './food/baked.ts';
import { cake } from './food/cake.ts';
import { fruit } from './food/fruit.ts';
import { cheese, meat } from './food/savoury.ts';
import { avocado, banana, pineapple } from './food/tropical-fruit.ts';
import { broccoli, carrot, pumpkin } from './food/vegetables.ts';
import { bed } from './furniture/bed.ts';
import { bench, chair, stool } from './furniture/chairs.ts';
import { cabinet, shelf } from './furniture/storage.ts';
import { counter, desk, table, workbench } from './furniture/tables.ts';
import { sofa, throne } from './furniture/upholstered-seats.ts';
import { candle, chandelier } from './household/candles.ts';
import { glove, hat, umbrella } from './household/clothing.ts';
import { coatStand } from './household/coat-stand.ts';
import { carpet, clock, painting } from './household/decoration.ts';
import { book, keyboard } from './household/desktop.ts';
import { fan, fridge, oven, toilet } from './household/fixtures.ts';
import { lamp, lantern } from './household/lamps.ts';
import { bowl, cup, plate } from './household/tableware.ts';
import { cliff, dune } from './nature/land.ts';
import { cloud, planet } from './nature/sky.ts';
import { crystal, rock } from './nature/stones.ts';
import { waterfall } from './nature/waterfall.ts';
import { cactus } from './plants/cactus.ts';
import { flower, grass } from './plants/meadow.ts';
import { mushroom } from './plants/mushroom.ts';
import { palm } from './plants/palm.ts';
import { pine } from './plants/pine.ts';
import { bush, vine } from './plants/shrubs.ts';
import { stump } from './plants/stump.ts';
import { tree } from './plants/tree.ts';
import { antenna, satellite } from './science-fiction/antennas.ts';
import { consoleTemplate, floppy, joystick } from './science-fiction/computers.ts';
import { container } from './science-fiction/container.ts';
import { generator } from './science-fiction/generator.ts';
import { pod } from './science-fiction/pod.ts';
import { robot } from './science-fiction/robot.ts';
import { spaceship } from './science-fiction/spaceship.ts';
import { turret } from './science-fiction/turret.ts';
import { ballTemplate, capsule, cone, cube } from './simple-shapes/shapes.ts';
import { buoy } from './street/buoy.ts';
import { flag } from './street/flag.ts';
import { hydrant, mailbox, trafficCone } from './street/pavement.ts';
import { streetLamp, utilityPole } from './street/poles.ts';
import { billboard, sign } from './street/signs.ts';
import { bin, dumpster } from './street/waste.ts';
import type { Template } from './template.ts';
import { hammer, pickaxe, shovel } from './tools/hafted.ts';
import { target } from './tools/target.ts';
import { anvil, hose, ladder, wrench } from './tools/workshop.ts';
import { balloon } from './vehicles/balloon.ts';
import { boat, ship } from './vehicles/boats.ts';
import { car } from './vehicles/car.ts';
import { cart, wheel } from './vehicles/carts.ts';
import { plane } from './vehicles/plane.ts';
import { rocket } from './vehicles/rocket.ts';
import { tank } from './vehicles/tank.ts';
import { truck } from './vehicles/truck.ts';
import { bridge, jetty } from './ways/crossings.ts';
import { platform } from './ways/platform.ts';
import { railTrack, ramp, road } from './ways/roads.ts';
import { arrow, bow } from './weapons/archery.ts';
import { cannon, launcher } from './weapons/artillery.ts';
import { axe, dagger, spear, sword } from './weapons/blades.ts';
import { grenade } from './weapons/grenade.ts';
import { gun } from './weapons/gun/gun.ts';
import { bullet, missile } from './weapons/projectiles.ts';
import { shield } from './weapons/shield.ts';
import { wand } from './weapons/wand.ts';

/** All kinds of objects. A new one is a few lines in the file of its family and a word here. */
export const templates: readonly Template[] = [
  table,
  desk,
  counter,
  workbench,
  chair,
  stool,
  bench,
  sofa,
  throne,
  shelf,
  cabinet,
  bed,
  fridge,
  oven,
  toilet,
  candle,
  torch,
  lantern,
  lamp,
  chandelier,
  streetLamp,
  campfire,
  book,
  clock,
  carpet,
  painting,
  fan,
  umbrella,
  hat,
  glove,
  coatStand,
  keyboard,
  joystick,
  floppy,
  magnet,
  hose,
  pot,
  jug,
  bottle,
  potion,
  cup,
  goblet,
  bowl,
  plate,
  barrel,
  crate,
  chest,
  bucket,
  bin,
  dumpster,
  sack,
  cauldron,
  sword,
  dagger,
  axe,
  spear,
  hammer,
  pickaxe,
  shovel,
  shield,
  bow,
  arrow,
  wand,
  gun,
  grenade,
  bullet,
  missile,
  launcher,
  cannon,
  turret,
  ladder,
  key,
  anvil,
  wrench,
  target,
  house,
  apartment,
  pagoda,
  tower,
  tent,
  well,
  scaffold,
  door,
  window,
  wall,
  floor,
  ceiling,
  roof,
  pillar,
  arch,
  chimney,
  balcony,
  stairs,
  bridge,
  jetty,
  road,
  railTrack,
  ramp,
  platform,
  elevator,
  pipe,
  ventGrate,
  car,
  truck,
  cart,
  tank,
  wheel,
  boat,
  ship,
  plane,
  rocket,
  spaceship,
  balloon,
  fence,
  barrier,
  gate,
  portcullis,
  cage,
  trafficCone,
  rock,
  cliff,
  stalactite,
  crystal,
  dune,
  cloud,
  planet,
  waterfall,
  tree,
  pine,
  palm,
  stump,
  bush,
  flower,
  grass,
  mushroom,
  cactus,
  vine,
  sign,
  billboard,
  hydrant,
  mailbox,
  utilityPole,
  flag,
  buoy,
  spikes,
  altar,
  coffin,
  gravestone,
  chain,
  statue,
  portal,
  furnace,
  skull,
  fruit,
  pumpkin,
  carrot,
  banana,
  pineapple,
  avocado,
  broccoli,
  bread,
  pizza,
  cake,
  cheese,
  meat,
  coin,
  gem,
  star,
  heart,
  ringTemplate,
  crown,
  gift,
  crystalBall,
  piggyBank,
  consoleTemplate,
  container,
  antenna,
  satellite,
  robot,
  generator,
  pod,
  ballTemplate,
  cube,
  capsule,
  cone,
  hay,
];
