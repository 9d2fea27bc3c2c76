// The ink that shoes melt into, and that swallows the picture: black with fingers, night in it.
// Needs TIME, seconds.
float ink_finger(float th, float seed, float slow) {
    float t = TIME * slow;
    return 0.46 * sin(3.0 * th + seed + 0.7 * t) + 0.34 * sin(7.0 * th - 1.7 * seed - 0.9 * t)
         + 0.30 * pow(0.5 + 0.5 * sin(11.0 * th + 2.3 * seed + 0.5 * t), 5.0)
         + 0.22 * pow(0.5 + 0.5 * sin(17.0 * th - seed), 7.0);
}

// Faint stars where ink is: what lies on the other side.
float ink_star(vec2 p) {
    vec2 cell = floor(p / 9.0);
    float k = fract(sin(dot(cell, vec2(12.9898, 78.233))) * 43758.5453);
    vec2 at = (cell + 0.2 + 0.6 * vec2(fract(k * 57.0), fract(k * 131.0))) * 9.0;
    float far = length(p - at);
    return step(0.80, k) * max(0.0, 1.0 - far / 1.1) * (0.35 + 0.65 * sin(TIME * 2.0 + k * 90.0) * sin(TIME * 2.0 + k * 90.0));
}
