/**
 * The words that passphrases are made of: 2048 plain English words of 4 to 8 letters. No two begin with the same four
 * letters, so that one that was misheard or mistyped is seldom another of them.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
abacus abide about above abreast abrupt absence absorb abstain academy accept accord achieve acorn acquire acre
across actor actress actual acute adapt address adhere adjoin adjust admit adult advance advent advice aerial affair
affix afford afraid against agent agile agree ahead airmail airport aisle alarm album alcove alert algebra alias
align alive allow almost alone aloud already alter always amateur amber ambient amend amiable amnesty amoeba amount
ampere ample anagram analyze anarchy anatomy anchor ancient anew angle angular animate annex annoy annual anomaly
another answer anthem antler anvil apex apology append apply approve apricot apron arbiter arbor arcane archive
ardent arduous area argue armory aroma around array arrive arrow article artwork ascent aspect assert assign assume
astray atomic attach attempt attic attract audit august aura author auto autumn avail avenue average avocado avoid
await awaken aware away awesome awful awkward axiom axis azure back badge bagel baggage bakery balance balloon
bamboo banana band banjo bare bargain barley baron barrier bashful basic basket bass bathtub battery bazaar beacon
beanbag beast beauty beaver because become bedroom beehive beetle begin behave behind beige belated believe below
belt benefit benign berry bestow between beyond bicycle binary bingo bird birth biscuit bison bitmap bizarre blame
blank blithe blizzard blob block bloom blossom blue blunder blurb board boat bobcat body bogus boiler bonfire bonnet
boost borrow both bottom boulder bounce bouquet bracket brake bramble branch bravo bray brazier break breezy brew
brick bridge brief brigade bring brittle broad bronze brook browse brunt brush bubble bucket buddy budget buff buggy
build bulge bulk bullet bump bunch bundle burden bureau burger burlap burr burst bustle busy button bypass cabbage
cabinet cacao cache cactus caddy cadence call camel camping canary cancel canoe canvas canyon capital capture
caramel carbon careful cargo caribou carol carp carry cartoon cascade case cashier castle casual catfish causal
cavern cedar ceiling celery cellar celtic censor central cereal certain chain chalk channel chaos char chassis
cheese cherry chess chicken chief child chime china chirp choice choose chop chord chunk churn cinder cinema cipher
circle citizen citrus civil claim clamp clarify class clause clear clerk clever click client cliff climate clinic
clip clique clog close cloth club cluster clutch coastal cobalt cobra cobweb cockpit cocoa code coexist coffee
cogent collect column combine comet comfort comic comma compute comrade concept conduct conform conical connect
console contain convert cookie copier copy cortex costume cotton count couple course cousin coyote crackle cradle
craft crane crawl create credit cricket crimson crisp critic crocus crowd crucial crumb crunch crux crystal cube
cubic cuckoo cuddle cuisine culture cunning curious current cursor curtail curve cushion custom cutlery cycle
cypress daft daisy dapper dark darling dash data daytime deal debate debit debug decimal declare decode deduce
deepen define degree delay delete deliver deluxe delve demand denial denote dentist depart depend depict depot depth
deputy derrick descent design desktop despite dessert destroy detail detect detract develop device diagram dialect
diamond diary dictate diet differ digit dilate dilemma direct disco ditto diverse divide dodge dodo dollar dolphin
domain domino donate donor doodle doorway dormant dorsal double down dozen dragon drain drama drastic draw dream
dress dribble drift drill drink drive drop drum dubious duel duke dummy dumpling dungeon duplex durable during duty
dwarf dynamic eager eagle earmark earring earth easel eastern easy echo eclipse economy eddy edge edifice edit
educate eerie effect effort eggplant egoism eighth either eject elapse elastic elder elegant eleven elicit else
elusive email embargo embed emblem emboss emerald empathy employ empower empty emulate enable encase enchant enclose
encode endorse enemy energy enforce engage engine engrave enhance enlarge enough enrich ensure enter entire entry
envoy epic episode epithet epoch equal erase ermine erode errant error escape essay essence estate eternal ethical
evade evasion even every evident evoke evolve exact examine except excite exclude excuse execute exempt exert
exhaust exhibit exist exodus exotic expand expect expire explain export express extant extend extinct extra fabric
facade facile fact faculty faith falcon fallout false family famous fancy fantasy faraway farmer fashion fatal
fathom fawn fearful feature federal feeble feel fence fern fetch fetter fiasco field fifth figure fill filter final
find finger finish fireman first fishing fission fizzy fjord flaky flamingo flannel flap flare flask fleck fleet
flex flit float floor flora flow fluent fluid fluke flunk flurry flush focus fodder foggy folk follow font foolish
forbid force forever forfeit forget form fortify forward fossil foster foundry fourth foxglove fractal fragile frame
franc fraught freckle free fresh friend fringe frog frolic frontal frost frown frugal fruit fulfill fungi funny
furlong furnish further fury fuse fusion fussy futile future gadget galaxy gale gallery gamble gamut garbage garden
garlic garret gasp gateway gauge gazelle gelatin gender general genius genre gentle genuine gesture geyser ghost
giddy giraffe gist give glacier glade glen glib glimpse glint global glucose gnat goal gobble goblin goes going
golden gondola good goofy gopher gorilla gourd govern grab gradual grammar grant graph gravy green grid gritty
grizzly groovy gross grotto grouse grow grumpy guard guess guide guilt guinea guitar gumdrop guppy guru habit
hacksaw haddock hairy half hamlet hammock hamster handle hangout happen hard harmful harsh harvest hasten hatbox
hatchet haul haven havoc hawk hazard hazel heady health heap height heir helium hello helm helpful herald herb
heroic hexagon hidden high hiking hillside hint history hockey hoist hold holiday holler home homonym honey honk
hoof hooray horde horizon horn hotel however howl huge human humbug hummus hundred hungry hurdle hurry hybrid
hygiene hyphen iceberg icon idea idiom idle igloo ignore iguana image imitate immense immune impact impede impish
implore import improve impure inbuilt inch include income index induce inertia infer infix inflate info ingest
inhale inherit inhibit initial inject inkwell inlet innards input inquire insert inside inspect instead intact
integer intrude invalid inverse invite invoke iris ironic island isolate issue italic item iterate ivory jacket jade
jagged jaguar janitor jargon jasmine jaunty jazz jeans jersey jetty jiffy jigsaw jitters join jolly jostle journal
judo juggle juice jumbo jumpy junior junk just kayak keep kernel keynote keyword khaki kimono kindred king kitchen
kite kiwi knife knight knock knoll know koala kudos label ladder lagoon lance lantern larch large laser lasso last
late laugh launch lawyer layman layout lazy leak learn leave lecture leeway legacy legend leisure lemon length
lenient lens lentil leopard lettuce level levy lexical liaison liberty library license lieu lift like lilac limb
limit linear link lion liquid listen literal lithium little llama load lobby lobster local locker logic logo long
look loose lore loss lotus lounge lozenge lucid luck luggage lunar lynx lyric macaw machine magenta magic magnet
magpie mailbox main major make mallard mammoth manage mandate mango mantel manual many maple marble margin marine
market maroon marquee marshal martial mask mason match matrix mature maximum maybe mayhem meadow mean measure medium
meet melody member memory mentor menu mercy merge merit mermaid mesh message metal meteor method metric microbe
middle midst midway mighty migrate mileage milky million mimic mindful mine minimum minor minus miracle mirror miss
misty mitten mixture mobile mock model modify module mollify monitor monkey monster month moral morsel mortar mosaic
most motif motley motto mountain mouse move muffle mulberry multi mundane murmur museum mushroom music mustard
mutual myriad mystery natural naval navy nearby nebula nectar need negate neglect neigh neon nervous nettle network
neutral never newborn newt nice nifty ninety ninth noble noisy nomad nominal none normal northern notch nothing
notify nougat noun nova novel novice nowhere nugget null numb numeric nursery nutmeg nylon oasis oatmeal obelisk
obey object oblique oblong oboe obscure observe obtain obtuse obvious occur ocean ocelot octal octopus offbeat
office offload offset often ogre okra ominous omit once ongoing onward oodles opaque open operate opinion oppose
optimal opus oracle orbital orchid order oregano orient origin ornate orphan outfit oval over oxygen oyster ozone
pacify package paddle padlock page painful pair palette palm panacea pancake pander panel pantry papyrus paradox
parcel parent parkway parole parrot parse part passive paste path patient patrol pattern payload payoff peacock
peanut pearl pebble pedal peer pelican penalty pencil pendant penguin penny pensive peony people pepper percent
perform period permit perplex person perturb perusal pesky phantom phase phoenix photo piano piccolo pick picture
piece pigeon pilgrim pillow pioneer pipe pirate pitch pitfall pitiful pivot pixy pizza place plain planet plasma
play plaza please pledge plenty plough plucky plumb plural plus plywood poetry poke policy poll polygon poncho pond
poor popcorn poppy popular porch portal possess posture potato power prairie precede predict preempt prefix prelude
premier prepare present pretty preview price primary print prior prism private problem process produce profile
progeny promote pronoun proof propose prosper protect proud prove proxy prudent prune pseudo public pudding puffy
pulse pummel pumpkin punt puppet purge purify purpose pursue push putty puzzle pyramid quaint qualify quantum quartz
quash quay queen quell quench query quest queue quibble quick quirky quit quiver quorum quote rabbit raccoon race
radar radius railway rainbow raisin ramp random range rank rapid rapport raster rather ratio ravine rayon razor
reach read realm reason recur reef refer rehash relax relic rely renew reopen rescue reserve reside resolve respect
rest result retry reunion reuse revue rhino rhubarb rhythm ribbon rich right rigid ripple risk ritual rivet roam
robin robust rocky rodent roman rooster root rose rotate rotor rough routine rowboat royalty rubbish rubric ruby
ruin rule rumble runaway rung rupture rural rusty safari safety saffron salad salmon salt salvage same sandy sapling
sarcasm satchel satisfy sauce savvy scale scan scary scatter scene scheme school science scissor scope scour scowl
scratch screen script scroll scrub scurry seagull seaman search seat seaweed second secret secure seem seesaw seldom
select self send senior sense sequel series sermon serpent serve sesame session several shadow shallow share sheaf
sheet shelve shield shift shimmer shiny shoot shorten shovel show shred shrink shudder shuffle shut sickle side
sierra sieve signal silent silicon silk silly silver similar simple single siren sister sixteen sizzle sketch skew
skip skunk skyline slab slant slash sled sleep sleigh slender slice slight slim sling slogan sloppy slot slug
slumber small smear smidgin smile smirk smog smoke smooth smudge smuggle snail snake snappy sniff snooze snowman
soak soccer society socket sodium sofa sojourn solar sole solid sonic soon soprano sorry sort sound south space
spark spawn speak special speed spell sphere sphinx spider spike spin spirit split sponsor spool spotty spray spread
sprout sprung spurt square squeeze squid stack stadium stage stamp stand staple start status stay steady steer
stellar stencil stereo steward sticky stifle still stir stone stop storage strange stream string stroke strut stub
studio stuff stumble sturdy stutter style success sudden suffix sugar suggest suite summary sunburn sundry support
supreme sure surface surname surplus survive suspend sustain swagger swap swarm swathe swig swirl switch sword
symbol symptom synapse synonym syntax syrup system table tackle taco tactic tadpole tailor taint talent talon tamper
tandem tangent tardy target tarragon tartan tattle taxi teacup team teapot tedious tempo tenancy tennis tenor
tension tenth tenure terrain terse text thatch theft theme theory thermal thesis thimble think third thistle thorny
those thread thrift through thumb thunder thus thwart ticket tiger tighten tilde tilt time tinker tinsel tiny tipi
tiptoe title toast today toggle tomato tomcat tonight tool topaz topic tornado torque torrent total totem touch
tourist toward track trade traffic trait transit travel treat trek trellis tremble trend trestle trial tribute
tricky trigger trim triple triumph trivial trolley trophy trot trouble true trumpet trunk trust truth tugboat tulip
tundra tune tunnel turkey turn turtle tutor tuxedo tweak twee twelve twenty twice twiddle twin twist tying type
typical ultra umbrella uncle under undo undue unify union unit unset update upgrade uphold uplift upload upper
upright upside upstart upturn upward urban urgency usage useful usual utter vacuum valet valid valley valor valve
vanilla variant varnish vary vector vehicle velvet vendor veneer venture verdict verify versus vertigo veteran veto
vibrant victory video view villa vinegar vintage violate visit visual vital voice volcano volt volume vote vowel
voyage waffle wagon walk wallet walnut walrus want wardrobe warn water wave weary weather week welcome well western
what wheel where whip whisper wicker widen width wiggle wild window winter wire wisdom wish within wizard wolf
wonder woody work worse worth would wrap wren write year yellow yelp yeti yoga yogurt young your zealous zebra
zenith zero zigzag
`
  .trim()
  .split(/\s+/);
