// Where the sheet of the blueprint lies while it opens, as a fan in waves, outward from the spark.
uniform vec4 u_unfurl;   // the spark's x, y (plane), seconds since it was touched, all seconds
uniform float u_side;     // 1 where it opens eastward, -1 westward
const float REACH = 1500.0, SQUASH = 0.78, SPREAD = 0.98, PLEATS = 15.0;
const float LAST = 7.0;  // seconds until its edge is there

// How far the sheet has come open at a radius: 0 shut, 1 open; it overshoots, as a tide does.
float opened(float r) {
    if (u_unfurl.z > LAST) return 1.0;
    float s = clamp((u_unfurl.z - r / REACH * 0.60 * LAST) / (0.40 * LAST), 0.0, 1.0);
    return 1.0 - pow(1.0 - s, 2.0) * cos(7.2 * s);
}

// Mountains and valleys of the pleats, -1..1.
float pleat(float angle) {
    float x = (angle / SPREAD + 1.0) * 0.5 * PLEATS;
    return 1.0 - 2.0 * abs(2.0 * fract(x * 0.5) - 1.0);
}

// Plane x, y and world height of (radius, angle).
vec3 unfurled(vec2 polar) {
    float out_ = polar.x / REACH, r = polar.x, angle = polar.y, swell = 0.0;
    if (u_unfurl.z < LAST + 1.0) {
        float front = REACH * 1.25 * smoothstep(0.0, 1.0, u_unfurl.z / (0.66 * LAST));
        float surge = 26.0 * sin(u_unfurl.z * 2.1) * (1.0 - clamp(u_unfurl.z / (LAST + 1.0), 0.0, 1.0));
        r = min(polar.x, max(0.0, front + surge));
        float e = opened(polar.x);
        angle *= e;
        swell = (1.0 - clamp(e, 0.0, 1.0)) * 60.0 * sin(r * 0.016 - u_unfurl.z * 4.0);
    }
    swell += sin(r * 0.0105 - u_unfurl.w * 1.31) * (3.0 + 9.0 * out_);
    float z = pleat(polar.y) * (2.0 + 10.0 * out_) + swell;
    // The tide is felt in the whole sheet: it breathes along its rays.
    r += 7.0 * out_ * sin(u_unfurl.w * 0.785398 - out_ * 2.2);
    return vec3(u_unfurl.x + u_side * r * cos(angle), u_unfurl.y + r * sin(angle) * SQUASH, z);
}
// The slope of the swell there: towards the light or away from it.
float slope(float r) { return cos(r * 0.0105 - u_unfurl.w * 1.31); }
