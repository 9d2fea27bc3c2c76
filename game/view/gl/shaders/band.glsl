// A quad over the whole width of the target, between two heights.
#ifdef VERTEX
in vec2 in_corner;
uniform vec2 u_band;   // 0 the lower edge, 1 the upper
out vec2 uv;
void main() {
    uv = vec2(in_corner.x * 0.5 + 0.5, mix(u_band.x, u_band.y, in_corner.y * 0.5 + 0.5));
    gl_Position = vec4(uv * 2.0 - 1.0, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in vec2 uv;
#endif
