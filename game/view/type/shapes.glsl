// Flat paper and soft light: triangles whose edges fade over a pixel.
#ifdef VERTEX
uniform vec2 target;  // px
in vec2 in_place;     // px, y down
in vec2 in_round;     // 0 = flat; beyond it the colour falls off, to nothing at length 1
in vec4 in_ink;       // straight colour and alpha
in float in_added;    // how much light is added rather than laid over
out vec2 round_at;
out vec4 ink;
out float added;
void main() {
    round_at = in_round; ink = in_ink; added = in_added;
    gl_Position = vec4(in_place.x / target.x * 2.0 - 1.0, 1.0 - in_place.y / target.y * 2.0, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in vec2 round_at;
in vec4 ink;
in float added;
out vec4 colour;
void main() {
    float soft = max(0.0, 1.0 - dot(round_at, round_at));
    float a = ink.a * soft * soft * soft;
    colour = vec4(ink.rgb * a, a * (1.0 - added));
}
#endif
