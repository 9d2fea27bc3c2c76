// A current of wet paint: what it looks like lies in its own tile (see paint.py), which slides
// along it twice, at two speeds. What says WET is a mirrored window, not a point of light.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec4 in_at;        // centre x, y (plane), direction of the flow
in vec4 in_strip;     // px along, side -1 or 1, half width px, part of the way 0..1
in vec4 in_look;      // family 0..1, px a second, seed 0..1, strength
in vec4 in_when;      // 1 for each cue at which it flows; seconds of its tide
uniform float u_scale;  // px of the target for each of the plane
uniform float u_sway;   // how freely its edges wander, 0..1
uniform vec2 u_behind;  // px by which it is seen aside of where it was drawn
uniform vec3 u_shares;  // how much of each cue there is
uniform vec3 u_tile;    // px after which the paint repeats, half widths it reaches, texels across
out vec2 uv;
out vec2 v_map;       // in turns of the map
out vec3 strip;       // px across, half width px, how much of it has come
out vec4 paint_at;    // where the two tiles are asked, px along with the flow
flat out float pace;
flat out vec4 look;   // family, strength, direction
flat out float small; // level of the tile
uniform vec2 u_map;
void main() {
    float there = min(1.0, dot(in_when.xyz, u_shares)), time = f_time.x;
    // paint runs in from its spring, and runs dry from there
    float come = smoothstep(0.0, 1.0, there * 2.2 - in_strip.w * 1.2);
    float tide = in_when.w * 0.15915494;
    float run = in_look.y * (in_when.w > 0.0 ? tide * (1.0 - cos(time / tide)) : time);
    float wave = in_strip.x / 170.0 - run / 240.0 + in_look.z * 40.0;
    vec2 across = vec2(-in_at.w, in_at.z);
    // the edge of a liquid bulges and draws in as it goes, each side by itself
    float bulge = sin(wave * 2.3 + 1.3 * in_strip.y) + 0.6 * sin(wave * 4.7 - 2.1 * in_strip.y + time * 0.2);
    float thin = in_strip.z * (0.15 + 0.85 * come) * (1.0 + u_sway * (0.05 * bulge - 0.06));
    // what is thinner than a px is a px that hardly covers
    float hw = max(thin, 0.7 / u_scale);
    float away = in_strip.y * (hw + clamp(hw * 0.42, 3.0, 26.0));
    vec2 p = in_at.xy + u_behind + across * (away + in_strip.z * (u_sway * 0.16 * sin(wave)));
    strip = vec3(away, hw, come * thin / hw);
    look = vec4(in_look.xw, in_at.zw);
    float drift = 0.10 * sin(in_strip.x * 0.0043 + in_look.z * 23.0 - time * 0.11);
    paint_at = vec4((in_strip.x - run) / u_tile.x + in_look.z, (in_strip.x * 0.83 - run * 0.62) / u_tile.x + in_look.z * 3.7, drift, in_strip.x - run);
    pace = in_look.y;
    small = log2(u_tile.z / (2.0 * u_tile.y * hw * u_scale));
    gl_Position = vec4(on_screen(p, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
    v_map = p / u_map;
}
#endif
#ifdef FRAGMENT
#ifdef OVER
#include "covered"
#endif
uniform sampler2D t_paint;    // slope along, slope across, hue, strand
uniform sampler2D t_ramps;    // a family a row, from deep to thin
uniform vec3 u_tile;
uniform float u_scale;
in vec2 uv;
in vec2 v_map;
in vec3 strip;
in vec4 paint_at;
flat in float pace;
flat in vec4 look;
flat in float small;
out vec4 o;
float box(float q, float a, float b, float e) { return clamp((q - a) / e + 0.5, 0.0, 1.0) * clamp((b - q) / e + 0.5, 0.0, 1.0); }
void main() {
#ifdef OVER
    float bare = seen(uv, v_map);
    if (bare < 0.01) discard;
#else
    float bare = 1.0;
#endif
    float hw = strip.y, v = strip.x / hw, far = max(abs(strip.x) - hw, 0.0);
    float body = clamp(0.5 + (hw - abs(strip.x)) * u_scale, 0.0, 1.0) * strip.z;
    float c_v = clamp(v, -1.0, 1.0), roof = sqrt(1.0 - c_v * c_v);
    float w = (c_v + paint_at.z * roof) / (2.0 * u_tile.y);
#ifdef FAR
    // what is far and dim mirrors no window, and one tile of it is enough
    vec4 a = textureLod(t_paint, vec2(paint_at.x, 0.5 + w), small);
    vec2 slope = vec2(a.x * hw * 0.001, a.y - 1.30 * c_v * c_v * c_v);
    vec2 along = look.zw, tilt = -(along * slope.x + vec2(-along.y, along.x) * slope.y);
    float day = max(0.0, 0.637 - dot(tilt, vec2(0.453, 0.624))) * inversesqrt(1.0 + dot(tilt, tilt));
    float t = 0.33 + 0.24 * c_v + 0.42 * a.z;
    vec3 col = texture(t_ramps, vec2(clamp(mix(t, 0.94 - t, a.w * 0.62), 0.01, 0.99), look.x)).rgb;
    vec3 paint = col * ((0.22 + 1.15 * day) * (0.40 + 0.60 * roof)) + sqrt(col) * (0.30 * a.w * a.w * roof);
#else
    vec4 a = textureLod(t_paint, vec2(paint_at.x, 0.5 + w), small);
    vec4 b = textureLod(t_paint, vec2(paint_at.y, 0.5 - w), small);
    vec2 slope = vec2((a.x + 0.6 * b.x) * hw * 0.001, a.y - 0.6 * b.y - 1.30 * c_v * c_v * c_v);
    vec2 along = look.zw, side = vec2(-along.y, along.x);
    vec2 tilt = -(along * slope.x + side * slope.y);
    float nz2 = 1.0 / (1.0 + dot(tilt, tilt)), nz = sqrt(nz2);
    float t = 0.33 + 0.24 * c_v + 0.30 * (a.z + 0.7 * b.z);
    t = clamp(mix(t, 0.94 - t, a.w * 0.62), 0.01, 0.99);
    vec3 col = texture(t_ramps, vec2(t, look.x)).rgb;
    vec2 r = 2.0 * nz2 * tilt;    // where the mirror looks, from straight up
    float gate = smoothstep(0.0, 0.40, b.z + 0.55 * a.z - 0.08);
    float ru = dot(r, vec2(0.89, 0.45)), rv = dot(r, vec2(-0.45, 0.89));
    // no edge of the window is sharper than a px
    float soft = 0.02 + (0.03 + 3.0 / hw) / u_scale;
    float window = box(rv, -0.82, -0.60, soft) * box(ru, -0.16, 0.13, 0.26) * gate * min(1.0, 0.45 + hw * 0.008);
    float second = box(rv, 0.55, 0.80, soft) * box(ru, -0.34, 0.14, 0.16);
    float day = max(0.0, nz * (0.637 - dot(tilt, vec2(0.453, 0.624))));
    float skirt = max(0.0, nz * (0.905 - dot(tilt, vec2(0.250, 0.345))));
    skirt *= skirt; skirt *= skirt; skirt *= skirt;
    float lip = clamp(1.0 - abs(c_v - 0.88) * 8.0, 0.0, 1.0) * min(1.0, hw * 0.06);
    float graze = 1.0 - nz; graze *= graze;
    vec3 paint = col * ((0.07 + 0.40 * day) * (0.40 + 0.60 * roof) + skirt * skirt * 0.18 + lip * 0.28);
    paint += vec3(0.86, 0.90, 1.0) * (window * 0.56) + sqrt(col) * (window * 0.26);
    paint += vec3(0.24, 0.40, 1.0) * (second * 0.17) + vec3(0.16, 0.12, 0.80) * (graze * 0.35);
#ifdef FLECKS
    // flecks that drift as fast as it carries, each drawn out towards where it came from
    float lane = floor(c_v * 3.5), row = fract(sin(lane * 12.9898 + look.x * 37.0) * 43758.547);
    float cell = 130.0 + pace * 0.7, at = paint_at.w / cell + row * 7.0;
    float which = fract(sin(floor(at) * 78.233 + lane * 3.7) * 43758.547), f = fract(at);
    float across = (fract(c_v * 3.5) - 0.3 - 0.4 * which) * hw / 3.5;
    float tail = f * f * f * (1.0 - smoothstep(0.88, 0.94, f));
    float fleck = tail * max(0.0, 1.0 - across * across / (2.6 + 6.0 * f)) * step(0.45, which) * smoothstep(10.0, 30.0, hw);
    paint += (col * 1.5 + vec3(0.10, 0.11, 0.13)) * (fleck * roof);
#endif
#endif
    // what it sheds beside itself: its own colour, and its shadow
    float near = 1.0 - far / clamp(hw * 0.42, 3.0, 26.0);
    near *= near * strip.z;
    vec3 c = mix(col * (near * 0.07), paint, body) * look.y;
    float cover = mix(0.60 * near, 1.0, body);
    o = vec4(toned(c, uv), cover) * bare;
}
#endif
