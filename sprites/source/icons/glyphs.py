"""Glyphs: one for each class of objects, in the strokes that ``pen`` draws.

Each has one bright thing, in the colour of its class: what one does there, or what it gives.
"""

from __future__ import annotations

from typing import Final

GLYPHS: Final = {
    "start": "dim disc 16,23 10,5; mid ring1.5 16,23 10,5; "
    "bright fold 16,23 9,14 14,14 14,5 18,5 18,14 23,14",
    "spawn": "mid ring1.5 16,16 12,12; bright disc 12,14 2.8,5; bright disc 20,19 2.8,5; "
    "bright disc 10,7 1,1; bright disc 12.4,6.6 1,1; bright disc 18,11.6 1,1; "
    "bright disc 20.4,11.4 1,1",
    "hinge": "mid fold 4,8 13,8 13,24 4,24; dim fold 19,8 28,8 28,24 19,24; "
    "bright fold 13,5 19,5 19,27 13,27; dim line1 13,12 19,12; dim line1 13,20 19,20; "
    "night disc 8,12 1.3,1.3; night disc 8,20 1.3,1.3; mid disc 24,12 1.3,1.3; "
    "mid disc 24,20 1.3,1.3",
    "crane": "mid fold 3,9 15,18 11,22; bright fold 11,22 15,18 26,5 21,21; "
    "mid fold 11,22 21,21 16,27; bright fold 21,21 24,14 29,17 25,16.5",
    "self": "dim disc 15,26 9,3; mid fold 15,13 21,26 9,26; mid disc 15,9 4.2,4.2; "
    "bright fold 24,9 26.5,14 24,18 21.5,14; dim line1.5 17,17 24,18",
    "relic_door": "mid fold 8,27 8,13 16,4 24,13 24,27; "
    "night fold 10,27 10,14 16,7 22,14 22,27; bright fold 16,9 19,14 16,19 13,14; "
    "bright line1.5 16,18 16,26; mid line1.5 16,24 20,21",
    "passage": "dim fold 8,5 24,5 24,27 8,27; night fold 10,7 22,7 22,27 10,27; "
    "bright fold 10,7 18,10 18,29 10,27; night disc 16,19 1.2,1.2",
    "ending": "bright fold 11,27 11,13 16,9 21,13 21,27; mid line2 16,3 16,6; "
    "mid line2 8,9 6,7; mid line2 24,9 26,7; mid line2 6,17 3.5,17; mid line2 26,17 28.5,17; "
    "night disc 18.5,20 1.1,1.1",
    "reading": "mid fold 8,4 20,4 25,9 25,28 8,28; dim fold 20,4 25,9 20,9; "
    "bright line2 11,13 21,13; night line1.5 11,18 22,18; night line1.5 11,22 18,22",
    "whisper": "mid fold 4,7 28,7 28,20 15,20 9,27 9,20 4,20; bright disc 10,13.5 2,2; "
    "bright disc 16,13.5 2,2; bright disc 22,13.5 2,2",
    "ground": "mid fold 16,8 29,15 16,22 3,15; dim fold 3,15 16,22 29,15 29,19 16,26 3,19; "
    "bright line1.5 3,15 16,8 29,15; bright disc 16,15 2,1.4",
    "wall": "mid fold 4,9 28,9 28,26 4,26; night line1.5 4,15 28,15; "
    "night line1.5 4,20.5 28,20.5; night line1.5 12,9 12,15; night line1.5 20,15 20,20; "
    "night line1.5 10,21 10,26; night line1.5 22,9 22,15; bright line2.5 4,8 28,8",
    "figure": "mid line1.5 6,23 11,10 20,15 27,6; mid line1.5 20,15 23,25; "
    "bright disc 6,23 2.4,2.4; bright disc 11,10 2.4,2.4; bright disc 20,15 2.4,2.4; "
    "bright disc 27,6 2.4,2.4; bright disc 23,25 2.4,2.4",
    "tube": "mid line2 5,5 27,5; mid line1 9,5 9,10; mid line1 23,5 23,10; "
    "dim fold 7,14 25,14 29,28 3,28; bright line4 6,11 26,11",
    "dark": "dim disc 16,16 12,12; bright arc2.5 16,11 9,9 25,155; bright line2 9,19 7,22; "
    "bright line2 16,20 16,24; bright line2 23,19 25,22",
    "fire": "bright fold 17,3 20,10 24,15 24,21 20,27 12,27 8,21 9,15 12,11 13,15 16,11; "
    "dim fold 16,16 20,22 18,27 14,27 12,22",
    "light": "bright disc 16,16 5.5,5.5; mid line2 16,4 16,7; mid line2 16,25 16,28; "
    "mid line2 4,16 7,16; mid line2 25,16 28,16; mid line2 7.5,7.5 9.5,9.5; "
    "mid line2 22.5,22.5 24.5,24.5; mid line2 24.5,7.5 22.5,9.5; mid line2 9.5,22.5 7.5,24.5",
    "pleat": "mid fold 4,8 9,5 9,24 4,27; bright fold 9,5 15,8 15,27 9,24; "
    "mid fold 15,8 20,5 20,24 15,27; dim fold 20,5 28,8 28,27 20,24",
    "parapet": "dim line1.5 4,7 28,7; mid fold 4,17 9,15 9,24 4,26; "
    "bright fold 9,15 15,17 15,26 9,24; mid fold 15,17 20,15 20,24 15,26; "
    "dim fold 20,15 28,17 28,26 20,24",
    "shell": "mid arc4.5 16,16 12,12 35,325; bright arc2 16,16 7,7 35,325; dim disc 16,16 2,2",
    "dais": "dim fold 3,22 29,22 29,27 3,27; mid fold 7,16 25,16 25,22 7,22; "
    "bright fold 11,10 21,10 21,16 11,16",
    "storm": "bright line2 4,13 8,9 12,13; mid line2 13,8 17,4 21,8; "
    "mid line2 15,18 19,14 23,18; bright line2 20,12 24,8 28,12; mid line2 6,22 10,18 14,22; "
    "dim line2 16,27 20,23 24,27",
    "backdrop": "dim line4 3,10 10,6 18,11 29,7; bright line6 3,19 10,15 19,20 29,15; "
    "dim line3 3,27 11,24 19,27 29,24",
    "embryo": "dim disc 16,16 9,12; mid ring1.5 16,16 9,12; bright arc2.5 16,17 5,6 150,450; "
    "bright disc 16,15 2,2",
    "vista": "mid line2 4,27 28,27; dim line2 7,22 25,22; "
    "bright fold 16,4 24,13 18,13 18,19 14,19 14,13 8,13",
    "sun": "dim ring2 16,16 13,13; mid ring1.5 16,16 9.5,9.5; bright disc 16,16 6.5,6.5; "
    "night line1 3,20 29,20",
    "shard": "mid fold 17,3 11,25 18,29; dim fold 17,3 24,22 18,29; bright line1.5 17,3 18,29",
    "lookout": "mid fold 3,16 10,9 16,7 22,9 29,16 22,23 16,25 10,23; night disc 16,16 7,7; "
    "bright disc 16,16 4.5,4.5; night disc 16,16 1.8,1.8",
    "tree": "mid line3 16,28 16,18; "
    "bright fold 16,3 23,11 20,11 25,17 21,17 26,23 6,23 11,17 7,17 12,11 9,11; "
    "dim fold 16,3 16,23 6,23 11,17 7,17 12,11 9,11",
    "pinwheel": "dim line2 16,14 16,29; bright fold 16,14 16,4 23,8; "
    "mid fold 16,14 26,14 22,21; bright fold 16,14 16,24 9,20; mid fold 16,14 6,14 10,7; "
    "night disc 16,14 1.5,1.5",
    "landing": "dim disc 16,21 12,7; bright ring2.5 16,21 12,7; mid line2 16,4 16,18; "
    "mid line2 12,14 16,18 20,14",
    "ribbon": "bright line5 4,23 9,15 15,18 20,13; bright fold 17,7 28,8 23,18; "
    "dim line1.5 4,28 10,21 16,24 23,18",
    "stream": "dim line1.5 3,26 27,8; bright line2 5,17 9,13 14,16; "
    "bright line2 15,10 19,6 24,9; mid line2 15,24 19,20 24,23; mid fold 29,6 22,8 26,13",
    "gear": "bright ring4 16,16 9,9; bright line4 16,4 16,7; bright line4 16,25 16,28; "
    "bright line4 4,16 7,16; bright line4 25,16 28,16; bright line4 7.5,7.5 9,9; "
    "bright line4 24.5,24.5 23,23; bright line4 24.5,7.5 23,9; bright line4 7.5,24.5 9,23; "
    "mid disc 16,16 2.5,2.5",
    "arbor": "dim line2 4,16 28,16; dim line2 16,4 16,28; mid ring2 16,16 11,11; "
    "bright disc 16,16 4.5,4.5; night disc 16,16 1.5,1.5",
    "tower": "mid fold 8,9 17,4 17,28 8,28; dim fold 17,4 24,9 24,28 17,28; "
    "bright fold 10,13 13,12 13,15 10,16; bright fold 10,20 13,19 13,22 10,23; "
    "bright fold 19,13 22,14 22,17 19,16",
    "plate": "mid fold 4,13 14,7 15,16 12,23; dim fold 17,7 27,11 24,17 17,16; "
    "bright fold 15,19 23,20 26,25 14,27",
    "gust": "bright line2.5 3,13 19,13; bright arc2.5 19,9 4,4 250,450; "
    "mid line2 3,19 24,19; mid arc2 24,22 3,3 270,460; dim line2 6,25 15,25",
    "pane": "mid fold 5,5 27,5 27,27 5,27; night fold 7,7 25,7 25,25 7,25; "
    "mid line1.5 16,5 16,27; mid line1.5 5,16 27,16; bright line1.5 17,15 24,8; "
    "bright line1.5 20,12 24,12; bright line1.5 20,12 20,8",
    "frost": "bright line2 16,4 16,28; bright line2 5.6,10 26.4,22; "
    "bright line2 5.6,22 26.4,10; mid line1.5 13,7 16,10 19,7; mid line1.5 13,25 16,22 19,25",
    "blade": "dim arc2 7,25 19,19 270,360; bright line3.5 8,24 25,9; mid disc 7,25 3.5,3.5",
    "flap": "mid fold 5,6 17,6 27,16 27,27 5,27; bright fold 17,6 17,16 27,16; "
    "night line1 17,6 27,16",
    "crease": "bright line2.5 4,25 8,21; bright line2.5 12,18 18,13; "
    "bright line2.5 22,10 27,5; mid line2 6,12 12,12 12,6; mid line2 20,26 20,20 26,20",
    "bleed": "dim line5 4,8 28,8; bright line5 7,8 22,8; bright line3 10,9 10,17; "
    "bright fold 19,8 22,17 19,24 16,17; bright disc 19,21 3.2,3.8",
    "kite": "bright fold 18,3 26,11 15,20 11,9; dim line1.5 18,3 15,20; "
    "dim line1.5 11,9 26,11; mid line1.5 15,20 10,22 12,26 5,28",
    "peg": "mid fold 13,10 20,10 18,28 15,28; dim line2 5,27 28,27; "
    "bright ring2 16.5,9 7,4.5; bright line1.5 23,8 28,3",
    "pivot": "dim disc 16,16 12,12; mid ring2 16,16 10,10; bright disc 16,16 4,4",
    "prototype": "dim ring1.5 16,17 13,6; mid fold 16,6 23,10 23,18 16,22 9,18 9,10; "
    "bright fold 16,6 23,10 16,14 9,10; dim fold 16,14 23,10 23,18 16,22",
    "way": "dim disc 5,25 1.8,1.8; mid disc 10,20 2.1,2.1; mid disc 16,18 2.4,2.4; "
    "bright line2.5 19,15 26,7; bright line2.5 19.5,7 26,7 26,13.5",
    "spark": "bright fold 16,3 18.5,13.5 29,16 18.5,18.5 16,29 13.5,18.5 3,16 13.5,13.5; "
    "mid line1.5 7,7 10,10; mid line1.5 25,25 22,22; night line1 16,11 15,15 17.5,17 16,21",
    "lectern": "dim fold 9,26 23,26 25,29 7,29; mid fold 14,16 18,16 18,26 14,26; "
    "bright fold 5,12 26,6 27,12 6,18",
    "stroke": "bright line3 4,22 9,13 14,17 12,23 20,22; "
    "mid fold 20,22 21,16 28,6 30,8 25,20; night line1 20,22 26,12",
}
"""Strokes by the name of the class."""
