// The block every program shares, and the plane it draws.
// Plane: px, x right, y down. World: X = x, Y = y / KY, Z up; screen y = Y*KY - Z*KZ.
const float KY = 0.669, KZ = 0.743;
const int LAMPS = 24;
layout(std140) uniform Frame {
    vec4 f_view;        // left, top, width, height of the view, px of the plane
    vec4 f_sight;       // what all that moves with the view takes for the view: the same, or more
    vec4 f_scene;       // target px per plane px, its inverse, target width, target height
    vec4 f_time;        // seconds, breath -1..1, calm 0..1, lamps in use
    vec4 f_rib;         // foot x, y (plane), height (world), radius
    vec4 f_key;         // towards the key light; w = how much of it
    vec4 f_key_colour;
    vec4 f_up;          // ambient on what faces the sky; w = on sprites
    vec4 f_down;        // ambient on what faces the floor; w = of tiles
    vec4 f_rim;
    vec4 f_vignette;    // colour at the edge, strength
    vec4 f_tone;        // exposure, how hot the ribs glow 0..1
    vec4 f_cosmos;      // corner of the view in the deep (plane px), how bright the deep is, parallax
    vec4 f_lamp_at[LAMPS];  // x, y (plane), z (world), radius
    vec4 f_lamp_of[LAMPS];  // linear colour times strength, how much of it pools on the floor
};

// A point of the target (0..1, y up) as a share of what is in sight, y down.
vec2 sighted(vec2 uv) { return (f_view.xy + vec2(uv.x, 1.0 - uv.y) * f_view.zw - f_sight.xy) / f_sight.zw; }

// Where a point of the plane, raised by z world units, lies on the target.
vec2 on_screen(vec2 plane, float z) {
    vec2 p = (vec2(plane.x, plane.y - z * KZ) - f_view.xy) / f_view.zw;
    return vec2(2.0 * p.x - 1.0, 1.0 - 2.0 * p.y);
}

// Things sort by the foot: depth is the foot's y, and a little of the depth inside a thing.
// -0.95 to 0.95: nearer and farther are kept for what hangs over or lies under everything.
float sorted(float foot, float inner) {
    return clamp((f_view.y + f_view.w * 0.5 - foot - inner * 0.02) / (f_view.w + 2400.0) * 1.9, -0.95, 0.95);
}

float falloff(float d, float radius) {
    float q = d / radius;
    return max(0.0, 1.0 - q / 3.2) / (1.0 + 4.0 * q * q);
}

vec3 linear(vec3 srgb) { return srgb * (srgb * (srgb * 0.305306011 + 0.682171111) + 0.012522878); }
