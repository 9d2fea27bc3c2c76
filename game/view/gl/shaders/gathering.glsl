// Pieces of the picture of a place that was left, on their way into the next one.
// HOLE is the dark in which a piece will lie, as long as it has not landed.
#ifdef VERTEX
in vec4 in_from;    // corner and middle, px of the view
in vec4 in_to;      // corner and middle, px of the plane
in vec4 in_look;    // chance, when it lands, 1 if it is seen to land, 1 if it is of the later picture
uniform vec4 u_view;    // left, top, width, height of the view, px of the plane
uniform vec4 u_now;     // seconds since; how far the old picture has slid, px; px drawn for each of the window
uniform vec2 u_way;     // how far the old picture slides, px
uniform vec2 u_feet;    // where the dreamer is seen, px of the view
out vec3 v_old;         // its place in one of the old pictures, 1 in the later
out vec3 v_bary;
flat out vec4 v_look;   // how far it has come, how it is turned to the light, chance, how much of it there is
vec2 placed(vec2 p) { return vec2(2.0 * p.x / u_view.z - 1.0, 1.0 - 2.0 * p.y / u_view.w); }
void main() {
    int k = gl_VertexID % 3;
    v_bary = vec3(k == 0, k == 1, k == 2);
    float id = in_look.x, lands, flight;
    vec2 goal = in_to.zw - u_view.xy, feet = u_feet - vec2(0.0, 34.0);
    // under the dreamer the ground is there first
    lands = in_look.y - 0.25 * exp(-dot(goal - feet, goal - feet) / 16000.0);
    flight = min(0.85 + 0.5 * id, lands - 0.42 - 0.08 * id);
    float f = clamp((u_now.x - lands + flight) / flight, 0.0, 1.0);
    float e = f * f * (3.0 - 2.0 * f); e = mix(e, e * e, 0.5);
#ifdef HOLE
    float near = length((goal - feet) * vec2(1.0, 0.8));
    float gone = max(smoothstep(0.93, 1.0, f), (1.0 - smoothstep(52.0, 112.0, near)) * smoothstep(0.40, 0.62, u_now.x));
    vec2 p = in_to.xy - u_view.xy;
    v_look = vec4(f, 0.0, id, in_look.z > 0.5 ? 1.0 - gone : 0.0);
    v_old = vec3(0.0);
    if (v_look.w <= 0.0) p = vec2(-9999.0);
#else
    vec2 from = in_from.zw + u_now.yz, way = goal - from;
    // adrift first, then drawn in along an arc, and down
    float lift = sin(3.14159 * f);
    vec2 middle = mix(from, goal, e) + vec2(-way.y, way.x) * (0.22 * (id - 0.5) * lift) + vec2(0.0, -70.0 * lift * (0.4 + id));
    float turn = (id * 2.0 - 1.0) * 5.0 * lift * (1.0 - 0.4 * f), c = cos(turn), s = sin(turn);
    float fold = cos((2.0 + floor(id * 3.0)) * 3.14159 * e);
    vec2 arm = mix(in_from.xy - in_from.zw, in_to.xy - in_to.zw, e) * (1.0 - 0.30 * lift) * (in_look.z > 0.5 ? 1.0 : 1.0 - e);
    float lean = id * 17.0;
    vec2 axis = vec2(cos(lean), sin(lean));
    arm -= axis * dot(arm, axis) * (1.0 - abs(fold));
    vec2 p = middle + mat2(c, s, -s, c) * arm;
    vec2 seen = in_from.xy + u_way * in_look.w;
    v_old = vec3(seen.x / u_view.z, 1.0 - seen.y / u_view.w, in_look.w);
    float beside = smoothstep(34.0, 92.0, length((middle - feet) * vec2(1.0, 0.75)));
    float there = (1.0 - smoothstep(0.86, 1.0, f)) * mix(1.0, beside, smoothstep(0.50, 0.75, u_now.x));
    v_look = vec4(f, 0.55 + 0.45 * fold * sign(id - 0.3), id, there);
    if (f >= 1.0 || there <= 0.0) p = vec2(-9999.0);
#endif
    gl_Position = vec4(placed(p), 0.0, 1.0);
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_old;
uniform sampler2D t_later;
uniform vec4 u_now;
in vec3 v_old;
in vec3 v_bary;
flat in vec4 v_look;
out vec4 o;
void main() {
#ifdef HOLE
    o = vec4(0.020, 0.022, 0.055, 1.0) * v_look.w;
#else
    float f = v_look.x, lift = smoothstep(0.0, 0.25, f);
    vec3 old = v_old.z > 0.5 ? texture(t_later, v_old.xy).rgb : texture(t_old, v_old.xy).rgb;
    // shell turns to the paper of the way: indigo, its folds violet
    vec3 paper = mix(vec3(0.085, 0.085, 0.26), vec3(0.20, 0.16, 0.44), v_look.z * v_look.z);
    vec3 c = mix(old, paper + 0.35 * old, smoothstep(0.25, 0.85, f)) * mix(1.0, 0.45 + 0.85 * v_look.y, lift);
    vec3 w = v_bary / max(fwidth(v_bary), vec3(1e-4));
    float line = clamp(1.3 - min(w.x, min(w.y, w.z)) / max(u_now.w, 0.7), 0.0, 1.0) * (0.4 + 0.6 * u_now.w);
    float crack = smoothstep(0.12, 0.50, u_now.x);
    c += line * mix(vec3(0.10, 0.34, 0.28) * crack * 0.55, vec3(0.50, 0.42, 0.85) * 0.75, lift);
    c += vec3(0.55, 0.45, 0.90) * exp(-pow((f - 0.88) / 0.07, 2.0)) * 0.30;
    o = vec4(c, 1.0) * v_look.w;
#endif
}
#endif
