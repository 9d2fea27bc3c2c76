// A sheet that bends over at its crease: where a point of the flat paper is while it turns.
uniform vec4 u_crease;  // a point of the crease (plane px), unit vector along it
uniform vec4 u_turn;    // length of the crease, reach of the paper (px), how far over 0..1, lift (world)

// Angle of the paper at a part of its reach: the free edge leads, the crease follows.
float bent(float part, float over) {
    float a = clamp(over * 1.55 - 0.55 * (1.0 - part * part), 0.0, 1.0);
    return 3.14159265 * a * a * (3.0 - 2.0 * a);
}

// x, y on the plane, z in the world.
vec3 folded(vec3 flat_) {
    vec2 t = u_crease.zw, n = vec2(-t.y, t.x), d = flat_.xy - u_crease.xy;
    float u = dot(d, t), s = dot(d, n), k = clamp(u / u_turn.x, 0.0, 1.0);
    // one end of the crease is a little before the other, and both arrive
    float over = clamp(u_turn.z * 1.18 - 0.18 * k, 0.0, 1.0), y = 0.0, z = 0.0;
    for (int i = 0; i < 10; i++) {
        float a = bent((float(i) + 0.5) * 0.1 * s / u_turn.y, over) * 0.988;
        y += cos(a); z += sin(a);
    }
    float world = length(vec2(n.x, n.y / KY)), lie = 1.0 - over;
    return vec3(u_crease.xy + t * u + n * (y * 0.1 * s), z * 0.1 * s * world + flat_.z * lie + u_turn.w);
}
