// Bakes the crystal pane: a jittered net of triangles that repeats both ways.
// first = refraction x, y (px / 20 + .5), brightness, seam and sheen; second = way to the middle x, y (px / 256 + .5), number, tilt.
#include "frame"
#ifdef VERTEX
in vec2 in_at;        // 0..1 of the tile
in vec4 in_facet;
in vec4 in_middle;    // middle x, y in 0..1, number, tilt
out vec3 bary;
out vec2 at;
flat out vec4 facet;
flat out vec4 middle;
void main() {
    int k = gl_VertexID % 3;
    bary = vec3(k == 0, k == 1, k == 2);
    at = in_at; facet = in_facet; middle = in_middle;
    gl_Position = vec4(in_at * 2.0 - 1.0, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_noise;
uniform vec2 u_period;   // plane px
uniform float u_scale;   // px baked for each px of the plane
in vec3 bary;
in vec2 at;
flat in vec4 facet;
flat in vec4 middle;
layout(location = 0) out vec4 o_pane;
layout(location = 1) out vec4 o_middle;
void main() {
    vec3 dx = dFdx(bary), dy = dFdy(bary);
    vec3 w = bary * inversesqrt(dx * dx + dy * dy);
    float d = min(w.x, min(w.y, w.z));
    float fade = texture(t_noise, at * vec2(4.0, 3.0)).z * 0.5 + 0.5;
    // a seam that cannot be thinner is fainter
    float seam = max(0.0, 1.0 - d / 0.9) * (0.25 + 1.1 * fade * fade) * min(1.0, u_scale + 0.10);
    // two bands of sheen, shifted facet by facet: this is what says thin glass
    float slant = at.x * 2.0 - at.y, wide = fract(slant + (facet.x - 0.5) * 0.33) - 0.4, thin = fract(slant + (facet.x - 0.5) * 0.21) - 0.51;
    float sheen = exp(-wide * wide * 620.0) * 0.22 + exp(-thin * thin * 8800.0) * 0.36;
    o_pane = vec4(facet.xyz, seam + sheen);
    o_middle = vec4((middle.xy - at) * u_period / 256.0 + 0.5, middle.zw);
}
#endif
