// A whole layer of tiles in one quad: each point asks the texture of tile ids what lies there.
// CACHE fills a buffer that wraps round: its px (x, y) holds the plane's px that is (x, y) modulo its size.
#include "frame"
#include "toned"
#include "screen"
#ifdef FRAGMENT
#include "coded"
uniform usampler2D t_ids;      // place in the list + 1; flips in bits 31 (x), 30 (y), 29 (diagonal)
uniform sampler2D t_atlas;
uniform sampler2D t_places;    // x, y, width, height of each in the atlas, px; 256 a row
#if !defined(PLAIN) && !defined(CACHE)
uniform sampler2D t_light;
#endif
#ifdef CACHE
uniform vec4 u_wrap;           // left, top of the view and size of the buffer, scene px
#endif
uniform vec4 u_grid;           // offset x, y; width, height of a cell, plane px
uniform vec2 u_drift;          // how much the layer lags behind the view, plane px
uniform vec4 u_tint;           // linear times opacity; opacity
uniform float u_level;         // of the atlas
out vec4 o;
void main() {
#ifdef CACHE
    vec2 k = vec2(gl_FragCoord.x, u_wrap.w - gl_FragCoord.y);
    vec2 p = (u_wrap.xy + mod(k - u_wrap.xy, u_wrap.zw)) * f_scene.y;
#else
    vec2 p = f_view.xy + vec2(uv.x, 1.0 - uv.y) * f_view.zw;
#endif
    vec2 q = (p - u_grid.xy - u_drift) / u_grid.zw;
    ivec2 cell = ivec2(floor(q));
    if (any(lessThan(cell, ivec2(0))) || any(greaterThanEqual(cell, textureSize(t_ids, 0)))) discard;
    uint id = texelFetch(t_ids, cell, 0).r;
    if (id == 0u) discard;
    int n = int(id & 0x1fffffffu) - 1;
    vec4 place = texelFetch(t_places, ivec2(n & 255, n >> 8), 0);
    vec2 f = q - vec2(cell);
    if ((id & 0x80000000u) != 0u) f.x = 1.0 - f.x;
    if ((id & 0x40000000u) != 0u) f.y = 1.0 - f.y;
    if ((id & 0x20000000u) != 0u) f = f.yx;
    vec2 at = place.xy + f * place.zw;
#ifdef EXACT
    vec4 c = texelFetch(t_atlas, ivec2(at) >> EXACT, EXACT);
#else
    vec4 c = textureLod(t_atlas, at / vec2(textureSize(t_atlas, 0)), u_level);
#endif
#ifdef PLAIN
    o = vec4(c.rgb * u_tint.rgb, c.a * u_tint.a);
#else
    o = vec4(decoded(c) * u_tint.rgb, c.a * u_tint.a);
#ifndef CACHE
    vec4 light = texture(t_light, uv);
    o.rgb = toned(o.rgb / max(o.a, 0.004) * (light.rgb + f_down.w) * light.a, uv) * o.a;
#endif
#endif
}
#endif
