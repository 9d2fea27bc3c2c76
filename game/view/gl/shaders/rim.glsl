// Where crystal ends: its loose facets drift off into the dark.
const float DEEP = 0.16;      // how much of the cosmos shows where no crystal gathers it
const float GLASS = 0.20;     // how much of a lamp the crystal takes, against a sheet of paper
// How much of the facet at p is there: 1 on crystal.
float loose(vec2 p, vec2 turn) {
    vec2 m = p / u_map;
    bool on_map = all(greaterThanEqual(m, vec2(0.0))) && all(lessThan(m, vec2(1.0)));
    if (on_map && texture(t_cells, m).r >= 0.5) return 1.0;
    vec4 middle = texture(t_middle, turn);
    vec2 centre = p + (middle.xy - 0.5) * 256.0 * vec2(1.0, -1.0);
    return 0.75 * clamp((texture(t_cover, centre / u_map).r - 0.05 - 0.55 * middle.z) * 9.0, 0.0, 1.0);
}
vec3 edge_of(float gathered) { return max(gathered - 1.25, 0.0) * vec3(0.016, 0.034, 0.048); }
