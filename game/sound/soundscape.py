"""Soundscape: what one attempt sounds like. The one class of this package that the app knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from game.sim.events import Event
from game.sim.world import World
from game.sound.ears import Cue, Ears
from game.sound.library import Library
from game.sound.mixer import Mixer, Volumes
from game.sound.mood import Mood
from game.sound.out import Out
from game.sound.pieces import PIECES, SCENES, TITLE
from game.sound.voices import Voice, placed


class Soundscape:
    """Music and effects, brought to the device if there is one."""

    def __init__(self, folder: Path, volumes: Volumes | None = None) -> None:
        """``folder`` is where the game's sound lies."""
        self.mixer = Mixer(volumes)
        self.caption: Callable[[str], None] = lambda _text: None
        """Told every sound that matters, in words."""
        self._library = Library(folder)
        self._out = Out(self.mixer)
        self._ears = Ears()
        self._playing = ""
        """The piece that was last asked to play."""

    @property
    def sounds(self) -> bool:
        """Whether anything can be heard."""
        return self._out.sounds

    def title(self) -> None:
        """No place: the title."""
        self._play(TITLE, 0.0)
        self.mixer.post(Mood(), None)

    def tick(self, events: Iterable[Event], world: World, *, ducked: bool = False) -> None:
        """A tick was played in a place; ``ducked`` while words are heard."""
        scene = world.playing.scene.name if world.playing is not None else ""
        piece = SCENES.get(scene, world.level.name)
        self._play(piece if piece in PIECES else TITLE, float(world.tick))
        self.mixer.post(Mood.of(world), float(world.tick), ducked=ducked)
        cues = self._ears.hear(events, world)
        self.mixer.begin(voice for cue in cues if (voice := self._voice(cue, world)) is not None)
        for cue in cues:
            if cue.caption:
                self.caption(cue.caption)

    def rest(self) -> None:
        """The dream is paused."""
        self.mixer.post(Mood(), None, paused=True)

    def close(self) -> None:
        """Be silent for good."""
        self._out.close()
        self._library.close()

    def _play(self, piece: str, ticks: float) -> None:
        if piece == self._playing:
            return
        stems = self._library.stems(piece)
        if stems is not None:
            self._playing = piece
            self.mixer.play(PIECES[piece], stems, ticks)

    def _voice(self, cue: Cue, world: World) -> Voice | None:
        effect = self._library.effect(cue.name)
        if effect is None:
            return None
        player = world.player
        dx = 0.0 if cue.x is None else cue.x - player.x
        dy = 0.0 if cue.y is None else cue.y - player.y
        return Voice(cue.name, effect.bright, effect.dark, placed(dx, dy, cue.gain))
