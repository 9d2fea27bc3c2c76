"""Who is heard, how long, and who waits."""

from game.view.hud.voices import Spoken, Voices

LONG = "They folded what they feared until it could fly away over the roofs of the town."


def ticks(voices: Voices, count: int) -> None:
    for _ in range(count):
        voices.tick()


def test_a_long_whisper_can_be_read_even_when_others_wait() -> None:
    voices = Voices()
    voices.whisper(LONG, from_crane=False)
    voices.whisper("Breathe.", from_crane=True)
    ticks(voices, 200)
    assert [w.text for w in voices.whispers if w.left_at is None] == [LONG]
    ticks(voices, 120)
    assert [w.text for w in voices.whispers] == ["Breathe."]


def test_words_fade_in_stand_and_fade_out() -> None:
    spoken, alphas = Spoken("Breathe."), []
    while spoken.leaving < 1.0:
        spoken.tick(hurried=False)
        alphas.append(spoken.alpha)
    top = alphas.index(1.0)
    assert alphas[:top] == sorted(alphas[:top])
    rest = alphas[top:]
    assert rest == sorted(rest, reverse=True)
    assert rest.count(1.0) > 60
    assert alphas[-1] == 0.0


def test_a_self_that_speaks_again_is_heard_once() -> None:
    voices = Voices()
    voices.say(3, "They said it was nothing personal.")
    ticks(voices, 30)
    voices.say(3, "It was a petal the whole time.")
    assert [(s.text, s.age) for s in voices.speeches.values()] == [
        ("It was a petal the whole time.", 0)
    ]


def test_another_place_silences_selves_and_lets_a_whisper_end() -> None:
    voices = Voices()
    voices.say(3, "Wait.")
    voices.whisper("Begin badly.", from_crane=True)
    voices.hush()
    assert not voices.speeches
    assert len(voices.whispers) == 1


def test_of_captions_the_last_three_are_told_and_none_twice() -> None:
    voices = Voices()
    for text in ("wings", "a tube dies", "wings", "rain", "a heart"):
        voices.caption(text)
    assert [c.text for c in voices.captions] == ["wings", "rain", "a heart"]
