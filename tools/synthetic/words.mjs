const list = (text) => text.trim().split(/\s+/);

/** Things that games are about; singular, lower case, one word each. */
export const things = list(`
  sword shield arrow bow lance hammer dagger potion scroll amulet ring crown helmet armor boots cloak torch lantern key
  chest coin gem ore ingot plank rope ladder bridge gate door lever switch trap spike turret cannon catapult mine bomb
  grenade rocket missile laser beam drone robot engine wheel cart wagon boat raft ship anchor sail rudder balloon glider
  kite bicycle car truck train track tunnel elevator crane conveyor furnace anvil forge workbench kettle oven recipe
  ingredient seed crop tree bush flower mushroom fruit fish hook bait net basket crate barrel bucket well pump pipe valve
  battery cable lamp mirror lens crystal portal altar statue banner flag map compass clock bell drum flute book page
  letter card die token ticket badge medal trophy quest objective dialogue rumor clue puzzle riddle cipher password
  wave enemy boss minion companion merchant guard villager hero rival ghost spirit shadow creature nest egg herd flock
  swarm hive web cocoon shell feather claw fang horn scale slime bubble cloud storm lightning rain snow fog wind tide
  current lava ice dust spark ember smoke flame explosion impact footprint trail ripple splash checkpoint spawn respawn
  lobby match round score streak combo multiplier leaderboard tournament league season reward loot bundle shop auction
  stall market inventory slot stack pocket backpack stash vault wallet tax fee debt loan camera cutscene subtitle caption
  tutorial hint tooltip marker waypoint minimap radar crosshair reticle cursor gesture swipe joystick button panel window
  menu tab slider toggle badge icon portrait avatar emote voice melody ambience footstep echo channel mixer squad faction
  alliance guild reputation bounty prophecy ritual curse blessing poison antidote bandage fever hunger thirst sleep
`).filter((word, index, all) => all.indexOf(word) === index);

/** What a class does with its thing; the last word of a class name. */
export const roles = list(`
  Controller Spawner Tracker Handler Presenter Planner Selector Scheduler Registry Resolver Builder Collector Observer
  Balancer Sampler Animator Launcher Receiver Emitter Sequencer Validator Formatter Repository Mediator Simulator Painter
  Rotator Follower Binder Router Filter Tuner Loader Exporter Director Keeper Matcher Merger Splitter Placer Rater Ranker
`);

/** Last words of names of data assets. */
export const dataRoles = list('Settings Profile Definition Catalog Preset Table Blueprint Archetype Curveset Rules');

/** Verbs in the base form; each takes an object. */
export const verbs = list(`
  apply activate adjust align announce arm assign attach award balance begin blend block boost break build burn calculate
  cancel capture carry cast catch charge check choose clear close collect combine compare complete consume convert cool
  count craft damage deliver deploy destroy detach detect disable discard dismiss dispatch display distribute drain draw
  drop dry earn eject emit enable enqueue equip erase evade evaluate evict exchange expand explode extend extinguish fade
  feed fetch fill find finish fire flip flush fold follow forecast freeze gather grant greet grow guide harvest heal hide
  highlight hold ignite improve increase inspect interrupt invite join jump kick launch lead level lift light limit link
  load lock loop lower mark match measure melt merge mix mount move mute name notify open order pack paint park pause
  pick place plan plant play poison polish pool press prevent pull punish push queue raise rank rate reach rebuild
  recall receive recharge recolor recover recycle reduce refill refine reflect refresh refund register release reload
  remember remove repair repeat replace reset resolve restore resume retry return reveal revive reward ring rotate
  sample save scale scan scatter schedule score search select sell send shake share shield show shuffle shut slow smooth
  snap sort spawn spend spin split spread stack start steer stop store strengthen strike summon swap switch tag tame
  teach throw tint toggle track trade trap trigger tune turn unlock update upgrade validate wake warn wash weaken weigh
`);

/** Adjectives for names and for prose. */
export const adjectives = list(`
  ancient angry arcane armored arctic astral autumn azure barren bitter black blazing blessed blind bold brave bright
  broken bronze burning calm careful ceramic cheap clever cloudy cold copper coral cosmic cracked crimson cruel crystal
  cursed dark deadly deep desert dire distant divine dry dusty dwarven eager early eastern electric elven emerald empty
  enchanted endless eternal faded fallen fast feral fierce final flat floating foggy forgotten fragile frozen gentle
  ghostly giant gilded glowing golden grand gray green grim hallow happy hard haunted heavy hidden hollow holy humble
  hungry icy idle infernal inner iron ivory jade jagged jolly lazy light lively lonely lost loud lucky lunar magic marble
  massive mechanic mellow mighty misty molten mossy mute mystic narrow nimble noble northern obsidian odd old outer pale
  patient phantom plain polar proud pure quick quiet radiant rapid rare red restless rigid ripe rocky rough royal ruby
  rusty sacred salty sandy savage scarlet secret shallow sharp shiny silent silver simple slim slow small smoky smooth
  soft solar solid southern spare spiral stable steady steep sticky stone stormy strange sturdy subtle sunken swift tall
  tame thin thorny tidal tiny toxic tranquil twin urban valiant vast velvet violet vivid volcanic wandering warm weary
  western wet white wicked wild windy winter wise wooden yellow young
`);

/** Places; also names of levels. */
export const places = list(`
  harbor village castle tower dungeon cavern forest swamp meadow desert canyon glacier volcano island lagoon reef abyss
  temple shrine library tavern market arena stadium barracks fortress bastion citadel palace garden orchard vineyard farm
  mill quarry mine foundry workshop laboratory station outpost camp bunker hangar dock shipyard lighthouse bridge road
  crossroads plaza alley sewer rooftop attic cellar crypt graveyard ruins monastery observatory greenhouse museum theater
  school hospital prison factory warehouse airport railway highway beach cliff ridge summit valley plain tundra jungle
`);

/** Parts of a game; they name feature folders, namespaces and assemblies. */
export const domains = list(`
  Combat Inventory Quests Dialogue Weather Crafting Farming Fishing Vehicles Racing Stealth Puzzles Economy Trading
  Factions Companions Crowds Navigation Spawning Waves Towers Building Landscape Water Lighting Cameras Cutscenes Audio
  Music Interface Menus Tutorial Saving Settings Achievements Leaderboards Matchmaking Lobby Replay Effects Projectiles
  Abilities Buffs Loot Shops Housing Cooking Mining Hunting Sailing Flying Climbing Swimming Magic Alchemy Rituals Bosses
  Creatures Dungeons Exploration Mapping Photography Rhythm Cards Dice Chess Sports Pets Gardening Logistics Research
  Diplomacy Warfare Sieges Espionage Calendar Dreams Collisions Destruction Portals
`);

/** Quantities that have a value and a limit. */
export const quantities = list(`
  health stamina armor energy mana speed damage range radius cooldown duration delay interval intensity brightness volume
  pitch weight mass drag friction gravity force torque angle height depth width distance threshold capacity quantity price
  bonus penalty chance luck morale loyalty hunger thirst heat cold charge fuel pressure density visibility noise alertness
  accuracy recoil spread stability momentum altitude experience prestige danger comfort humidity growth decay purity
`);

/** Members of enumerations: states, kinds, grades. */
export const states = list(`
  Idle Waiting Ready Charging Active Cooling Blocked Broken Finished Cancelled Hidden Visible Locked Open Closed Burning
  Frozen Poisoned Stunned Asleep Alert Fleeing Hunting Patrolling Attacking Defending Falling Climbing Swimming Flying
  Common Uncommon Rare Epic Legendary Small Medium Large Huge North East South West Dawn Noon Dusk Night Spring Summer
  Autumn Winter Bronze Silver Gold Platinum Easy Normal Hard Nightmare Water Fire Earth Air Metal Wood Light Shadow
`);

/** Names that projects define outside their code; scripts, scenes and settings agree on them. */
export const tags = list(
  'Enemy Pickup Boss Ground Destructible Vehicle Merchant Companion Hazard Checkpoint Projectile',
);
export const layers = list(
  'Terrain Creatures Projectiles Interactables Ragdolls Triggers Vehicles Foliage Debris Portals',
);
export const sortingLayers = list('Background Props Characters Foreground Overlay');
export const animatorParameters = list(`
  Speed Attack Jump Die Hit Grounded Turn Block Stagger Reload Aim Crouch Climb Swim Cast Wave Roll Sprint Land Wake
`);
export const shaderProperties = list(`
  _Dissolve _RimPower _RimWidth _FresnelScale _WaveSpeed _WaveHeight _FoamAmount _Distortion _Glow _GlowRange _Roughness
  _Wetness _SnowAmount _NoiseScale _ScrollSpeed _EdgeWidth _Outline _Refraction _Thickness _Saturation _Contrast _Fade
`);

/** Surfaces; they name materials and textures. */
export const surfaces = list(`
  Bark Brick Canvas Cobble Concrete Cotton Dirt Fabric Fur Glass Granite Grass Gravel Leather Leaves Lava Marble Metal Moss
  Mud Paint Paper Pebble Plaster Plastic Rock Rubber Rust Sand Scales Shingle Silk Skin Snow Soil Steel Straw Tile Water
  Wicker Wool
`);
