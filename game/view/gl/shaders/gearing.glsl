// Light of the city, and gears told by their polar shape: what lies deep needs no mesh.
const vec3 SUN = vec3(0.050, 0.800, 0.390);
const float TOOTH = 1.84;

// The sun stands beyond the upper edge of whatever is seen.
vec3 sunwards(vec2 uv) { return normalize(vec3((0.60 - uv.x) * 0.62, -0.80, 0.42)); }

// Glass that bears, that is frail, that stands still.
vec3 tinted(float kind) {
    vec3 alive = mix(vec3(0.26, 0.68, 0.80), vec3(0.46, 0.34, 0.87), clamp(kind, 0.0, 1.0));
    return kind > 1.5 ? vec3(0.042, 0.103, 0.162) : alive;
}

// Towards the sun all drowns in its haze: its colour, and how much of it.
vec4 haze(vec2 uv) {
    float mid = exp(-(uv.x - 0.60) * (uv.x - 0.60) * 5.0);
    return vec4(mix(vec3(0.004, 0.024, 0.030), vec3(0.007, 0.085, 0.056), mid), smoothstep(0.62, 1.06, uv.y) * 0.62);
}
vec3 hazed(vec3 c, vec2 uv) {
    if (uv.y < 0.62) return c;
    vec4 over = haze(uv);
    return mix(c, over.rgb, over.a);
}

#ifdef FRAGMENT
float cog(vec2 q, float radius, float teeth, float turn, float reach) {
    float a = (atan(q.y, q.x) - turn) * teeth * 0.15915494;
    float t = abs(fract(a) - 0.5) * 2.0;
    return length(q) - radius * (1.0 + reach * (2.0 * smoothstep(0.40, 0.64, t) - 1.0));
}

// The arbor under a gear and the smaller brass wheel on it; q is px of the screen from the hub.
vec4 below(vec2 q, vec4 under, float dark) {
    float depth = under.w * KZ;
    vec2 p = (q - vec2(0.0, depth)) / vec2(1.0, KY);
    float r = length(p), soft = 1.2, rod = under.x * 0.17;
    vec4 c = vec4(0.0);
    if (abs(q.x) > rod + soft && r > under.x * 1.2) return c;
    // the arbor goes down out of sight
    float down = q.y - 10.0;
    float shaft = clamp((rod - abs(q.x)) / soft + 0.5, 0.0, 1.0) * step(0.0, down);
    float shine = 1.0 - abs(q.x / rod + 0.35);
    c = vec4(vec3(0.014, 0.019, 0.028) * (0.6 + 1.6 * max(shine, 0.0)) + SUN * 0.02 * max(0.0, q.x / rod - 0.7), 1.0) * shaft * exp(-max(down - 60.0, 0.0) * 0.012);
    if (r < under.x * 1.2) {
        float teeth = cog(p, under.x, under.y, under.z, 0.11);
        float hole = r - under.x * 0.66;
        float a = atan(p.y, p.x) - under.z;
        float spoke = abs(sin(a * 2.5)) * r - under.x * 0.16;
        float solid = max(teeth, -max(hole, -min(spoke, 99.0)));
        solid = min(solid, r - under.x * 0.22);
        float cover = clamp(0.5 - solid / soft, 0.0, 1.0);
        float bevel = clamp(1.0 + solid / 7.0, 0.0, 1.0);
        float lit = 0.5 - 0.5 * p.y / max(r, 1.0) * sign(hole + 0.01);
        vec3 metal = mix(vec3(0.62, 0.37, 0.060), vec3(0.035, 0.060, 0.085), dark);
        vec3 face = metal * (0.11 + 0.20 * bevel * lit) + vec3(1.0, 0.80, 0.45) * pow(max(bevel * lit, 0.0), 6.0) * 0.10 * (1.0 - dark);
        c = mix(c, vec4(face, 1.0), cover);
    }
    return c;
}

// The inlaid band and how much of it there is: brass bears, lilac is about to go; dark has none.
vec4 rim(vec2 local, vec2 world, float r, float radius, vec4 style, float left, vec3 light, vec3 sun) {
    if (style.y > 1.5) return vec4(0.0);
    float tooth = TOOTH / style.x;
    float u0 = 1.0 - tooth * 3.1, u1 = 1.0 - tooth * 1.75;
    float px = fwidth(r);
    float band = clamp((r - u0) / px + 0.5, 0.0, 1.0) * clamp((u1 - r) / px + 0.5, 0.0, 1.0);
    if (band <= 0.0) return vec4(0.0);
    float t = (r - u0) / (u1 - u0);
    float a = atan(local.y, local.x) * 0.15915494;
    vec2 q = world / max(length(world), 1.0);
    float slope = t < 0.5 ? -1.0 : 1.0;
    vec3 n = normalize(vec3(q * slope * 0.62, 1.0));
    float key = max(0.0, dot(n, normalize(vec3(0.25, -0.78, 0.50))));
    vec3 eye = vec3(0.0, KZ, KY), h = normalize(eye + sun);
    float spec = pow(max(dot(n, h), 0.0), 22.0);
    float lilac = smoothstep(0.4, 0.6, style.y);
    vec3 metal = mix(vec3(0.78, 0.43, 0.035), vec3(0.40, 0.25, 0.80), lilac);
    float notch = smoothstep(0.42, 0.47, abs(fract(a * style.x) - 0.5)) * smoothstep(0.2, 0.3, t) * smoothstep(0.8, 0.7, t);
    vec3 c = metal * (0.12 + 0.52 * key) + mix(vec3(1.0, 0.74, 0.26), vec3(0.9, 0.8, 1.0), lilac) * spec * 0.22;
    c += metal * light * 0.32;
    c *= 1.0 - 0.45 * notch;
    c *= 0.55 + 0.45 * smoothstep(0.0, 0.12, min(t, 1.0 - t));
    float gone = lilac * step(fract(sin(floor(a * 96.0) * 17.13) * 437.7), 0.10 + 0.20 * style.z);
    float pulse = 1.0 + style.z * (0.9 + 0.9 * sin(f_time.x * 26.0));
    if (left >= 0.0) {
        // as much of the rim glows as there is time left
        float spent = smoothstep(-0.004, 0.004, fract(a + 0.25) - left);
        c = mix(c * 1.15 + vec3(0.30, 0.17, 0.03), c * 0.22, spent);
    }
    return vec4(c * pulse, 1.0) * (band * (1.0 - gone));
}

vec4 hubbed(vec2 world, float radius, float kind, vec3 light) {
    float big = clamp(radius * 0.12, 15.0, 34.0);
    vec2 lifted = world + vec2(0.0, 6.0 * KZ / KY);
    float low = length(world), top = length(lifted), small = length(lifted + vec2(0.0, 4.0 * KZ / KY));
    float cover = clamp((big - min(low, top)) / 1.3 + 0.5, 0.0, 1.0);
    if (cover <= 0.0) return vec4(0.0);
    float dark = step(1.5, kind), lilac = clamp(kind, 0.0, 1.0) * (1.0 - dark);
    vec3 metal = mix(mix(vec3(0.42, 0.24, 0.045), vec3(0.26, 0.19, 0.48), lilac), vec3(0.03, 0.045, 0.06), dark);
    float facet = floor((atan(world.y, world.x) * 0.15915494 + 0.05) * 10.0);
    float face = top < big ? 0.46 : 0.14 + 0.10 * fract(facet * 0.37);
    face += 0.30 * smoothstep(2.5, 0.0, abs(top - big + 1.5)) * step(lifted.y, 0.0);
    if (small < big * 0.5) face = 0.66 + 0.25 * smoothstep(2.0, 0.0, abs(small - big * 0.5 + 1.0));
    if (small < big * 0.16) face = 0.12;
    return vec4(metal * (face + light * 0.30), cover);
}
#endif
