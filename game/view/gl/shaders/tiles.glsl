// A whole layer of tiles in one quad: each point asks the texture of tile ids what lies there.
#include "frame"
#ifdef VERTEX
in vec2 in_corner;
out vec2 p;
out vec2 uv;
void main() {
    uv = in_corner * 0.5 + 0.5;
    p = f_view.xy + vec2(uv.x, 1.0 - uv.y) * f_view.zw;
    gl_Position = vec4(in_corner, 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
uniform usampler2D t_ids;      // tile number + 1, flips in bits 31 (x), 30 (y), 29 (diagonal); 0 = none
uniform sampler2D t_atlas;     // premultiplied sRGB
uniform sampler2D t_places;    // a tile's x, y, width, height in the atlas
uniform sampler2D t_light;
uniform vec4 u_grid;           // offset x, y and size of a tile, px
uniform vec2 u_slide;          // how much the layer moves with the view
uniform vec4 u_tint;           // linear, premultiplied by opacity in a
uniform float u_level;         // of the atlas
in vec2 p;
in vec2 uv;
out vec4 o;
void main() {
    vec2 q = (p - u_grid.xy + u_slide) / u_grid.zw;
    ivec2 cell = ivec2(floor(q));
    ivec2 cells = textureSize(t_ids, 0);
    if (any(lessThan(cell, ivec2(0))) || any(greaterThanEqual(cell, cells))) discard;
    uint id = texelFetch(t_ids, cell, 0).r;
    if (id == 0u) discard;
    int n = int(id & 0x1fffffffu) - 1;
    int row = textureSize(t_places, 0).x;
    vec4 place = texelFetch(t_places, ivec2(n % row, n / row), 0);
    vec2 f = q - vec2(cell);
    if ((id & 0x80000000u) != 0u) f.x = 1.0 - f.x;
    if ((id & 0x40000000u) != 0u) f.y = 1.0 - f.y;
    if ((id & 0x20000000u) != 0u) f = f.yx;
    vec4 c = textureLod(t_atlas, (place.xy + f * place.zw) / vec2(textureSize(t_atlas, 0)), u_level);
#ifndef PLAIN
    if (c.a < 0.004) discard;
    vec4 light = texture(t_light, uv);
    vec3 lin = linear(c.rgb / c.a) * c.a * u_tint.rgb;
    o = vec4(lin * (light.rgb + f_down.w) * light.a * u_tint.a, c.a * u_tint.a);
#else
    o = c * vec4(u_tint.rgb * u_tint.a, u_tint.a);
#endif
}
#endif
