"""Proof: what of a campaign can be had, by a model of the rules on the geometry of its maps.

``grid`` (cells) > ``pieces``, ``winds``, ``things`` (what bears, what there is) > ``plan`` (a
place and its steps) > ``visit`` (what one entry leads to) > ``atlas`` (all places) > ``reach``
(one place by itself), ``search`` (all ``states``) > ``outlook``, ``locks``, ``verdicts`` (what
follows) > ``proving`` (all of it) > ``findings`` (lines of a check). Each knows only those before
it.

The model errs towards more: it leaves out fear, crowding and aim. So what it calls impossible
no play without assists ever does; what it calls possible may still be hard. Walks by chance, in
the dream and in places made by chance, hold it to that (``tests/walks``).
"""
