// All of the floor that stays as it is, into a buffer that wraps round: its px (x, y) holds
// the plane's px that is (x, y) modulo its size. What shines through by itself (first), and
// what part of the light it gives back (second), both as square roots, for eight bits.
#include "frame"
#include "screen"
#ifdef FRAGMENT
uniform sampler2D t_cosmos;
uniform sampler2D t_crystal;
uniform sampler2D t_middle;
uniform sampler2D t_kinds;     // 0 void, 1 crystal, 2 rim, a cell each; see ground.py
uniform sampler2D t_cells;     // 1 crystal, 0 not
uniform sampler2D t_cover;     // how near crystal is, softly
#ifdef TILED
uniform sampler2D t_tiles;     // the still tile layers, px for px
#endif
uniform vec4 u_wrap;           // left, top of the view and size of the buffer, scene px
uniform vec2 u_period;         // of cosmos and crystal, plane px
uniform vec2 u_map;            // size of the map, plane px
uniform vec2 u_grid;           // plane px of a cell; cells beyond the map
#include "rim"
layout(location = 0) out vec4 o_shining;
layout(location = 1) out vec4 o_taking;
vec2 turns(vec2 q) { return vec2(q.x, -q.y) / u_period; }
// What 8 bits cannot say is scattered over the neighbours.
vec4 kept(vec3 c, float grain) { return vec4(sqrt(max(c, vec3(0.0))) + grain / 255.0, 1.0); }
void main() {
    vec2 k = vec2(gl_FragCoord.x, u_wrap.w - gl_FragCoord.y);
    vec2 p = (u_wrap.xy + mod(k - u_wrap.xy, u_wrap.zw)) * f_scene.y;
    ivec2 cell = ivec2(floor(p / u_grid.x)) + int(u_grid.y);
    bool within = all(greaterThanEqual(cell, ivec2(0))) && all(lessThan(cell, textureSize(t_kinds, 0)));
    int kind = within ? int(texelFetch(t_kinds, cell, 0).r * 255.0 + 0.5) : 0;
    vec3 shining = texture(t_cosmos, turns(p)).rgb * (DEEP * f_cosmos.z);
    vec3 taking = vec3(0.0);
    if (kind > 0) {
        vec4 seen = texture(t_crystal, turns(p));
        float share = kind == 2 ? loose(p, turns(p)) : 1.0;
        shining = mix(shining, seen.rgb + (share < 1.0 ? edge_of(seen.a) : vec3(0.0)), share);
        taking = vec3(GLASS * seen.a * share);
    }
#ifdef TILED
    vec4 tile = texelFetch(t_tiles, ivec2(gl_FragCoord.xy), 0);
    shining = shining * (1.0 - tile.a) + tile.rgb * f_down.w;
    taking = taking * (1.0 - tile.a) + tile.rgb;
#endif
    float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
    o_shining = kept(shining, grain);
    o_taking = kept(taking, grain);
}
#endif
