// Crystal so thin that the cold light comes through: the cosmos, refracted facet by facet.
// RIM is for cells at its edge: loose facets drift off into the dark. VOID is the dark.
// OVER is for void that is there already: it has only the tiles. Where they let it through it is
// asked for anew, for it may be brighter than can be shown.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_cell;              // corner of a run of cells, plane px
out vec2 p;
out vec2 uv;
void main() {
    p = in_cell;
    gl_Position = vec4(on_screen(in_cell, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
#include "crystal"
uniform sampler2D t_light;
uniform vec2 u_period;        // of cosmos and pane, plane px
uniform sampler2D t_cosmos;
#ifdef SKY
uniform sampler2D t_sky;      // what lies below the place, as sky.py drew it
#endif
#ifndef VOID
uniform sampler2D t_pane;
#endif
#ifdef TILED
uniform sampler2D t_tiles;    // the still tile layers, wrapped round; see tiles.glsl
uniform vec4 u_tiles;         // left, bottom, width, height of the view in turns of it
#endif
uniform sampler2D t_middle;
uniform sampler2D t_cells;    // 1 crystal, 0 not
uniform sampler2D t_cover;    // how near crystal is, softly
uniform vec2 u_map;           // size of the map, plane px
#include "rim"
in vec2 p;
in vec2 uv;
out vec4 o;
vec2 turns(vec2 q) { return vec2(q.x, -q.y) / u_period; }
void main() {
    vec2 q = p - f_view.xy + f_cosmos.xy;
#if !defined(VOID) || defined(TILED)
    vec4 light = texture(t_light, uv);
#endif
#ifdef OVER
    vec4 tile = texture(t_tiles, u_tiles.xy + uv * u_tiles.zw);
    vec3 c = tile.a > 0.004 && tile.a < 0.996 ? texture(t_sky, uv).rgb : vec3(0.0);
#elif defined(VOID)
#ifdef SKY
    vec3 c = texture(t_sky, uv).rgb;
#else
    vec3 c = texture(t_cosmos, turns(q)).rgb * (DEEP * f_cosmos.z);
#endif
#else
    vec4 pane = texture(t_pane, turns(p));
    vec4 seen = crystal(texture(t_cosmos, turns(q + (pane.xy - 0.5) * 20.0)).rgb, pane);
    vec3 c = seen.rgb * light.a + light.rgb * (GLASS * seen.a);
#ifdef RIM
    float share = loose(p, turns(p));
    if (share < 1.0) c = mix(texture(t_cosmos, turns(q)).rgb * (DEEP * f_cosmos.z), c + edge_of(seen.a), share);
#endif
#endif
#ifdef TILED
#ifndef OVER
    vec4 tile = texture(t_tiles, u_tiles.xy + uv * u_tiles.zw);
#endif
    c = c * (1.0 - tile.a) + tile.rgb * ((light.rgb + f_down.w) * light.a);
#endif
#ifdef HDR
    float grain = 0.0;
#else
    // what 8 bits cannot say is scattered over the neighbours
    float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
#endif
#ifdef OVER
    o = tile.a > 0.004 ? vec4(toned(c, uv) + grain * 0.0045, 1.0) : vec4(0.0);
#else
    o = vec4(toned(c, uv) + grain * 0.0045, 1.0);
#endif
}
#endif
