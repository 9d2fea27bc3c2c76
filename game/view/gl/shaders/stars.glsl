// Bakes stars into the cosmos tile: gaussian points, the brightest with a halo.
#ifdef VERTEX
in vec2 in_corner;
in vec4 in_star;     // x, y in 0..1 of the tile, brightness 0..1, halo 0 or 1
in vec3 in_tint;
uniform vec2 u_size;  // of the tile, scene px
uniform float u_scale;
out vec2 q;
flat out vec3 c;
flat out vec2 spread;
void main() {
    float sigma = max((0.62 + 0.45 * in_star.z) * u_scale, 0.42);
    float reach = in_star.w > 0.5 ? 9.0 * sigma : 3.0 * sigma;
    q = in_corner * reach;
    c = in_tint * in_star.z * (0.62 * u_scale < 0.42 ? 0.8 : 1.0);
    spread = vec2(sigma, in_star.w);
    gl_Position = vec4((in_star.xy + q / u_size) * 2.0 - 1.0, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
in vec2 q;
flat in vec3 c;
flat in vec2 spread;
out vec4 o;
void main() {
    float d = length(q) / spread.x;
    float a = exp(-0.5 * d * d) + spread.y * 0.10 * max(0.0, exp(-d * 0.55) - 0.007);
    o = vec4(c * a, 0.0);
}
#endif
