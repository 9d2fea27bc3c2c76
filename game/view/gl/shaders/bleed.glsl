// Ink that runs along the grain. Wet it is a dome that shines and is rimmed with light; it
// dries from its edges inwards to a matt skin with a tide line; at last it cracks and is gone.
#include "frame"
#include "toned"
#ifdef VERTEX
in vec2 in_at;       // plane
in vec2 in_along;    // px along the line, px aside
out vec2 q;
out vec2 p;
out vec2 uv;
void main() {
    q = in_along; p = in_at;
    gl_Position = vec4(on_screen(in_at, 0.0), 0.0, 1.0);
    uv = gl_Position.xy * 0.5 + 0.5;
}
#endif
#ifdef FRAGMENT
uniform sampler2D t_light;
uniform sampler2D t_noise;
uniform vec4 u_ink;   // ticks since it began, px a tick, ticks it is wet, ticks it bears
uniform vec4 u_line;  // px long, half width px, number, 1 where it is one's own
in vec2 q;
in vec2 p;
in vec2 uv;
out vec4 o;

float lane(float v, float k) { return texture(t_noise, vec2(0.13 * k + u_line.z * 0.37, v * 0.021 + u_line.z * 0.11)).y; }

// px inside the edge of the body, below 0 outside; ahead is px behind the front there.
float inside(float ahead) {
    float half_ = u_line.y, a = q.x, v = q.y;
    float slow = texture(t_noise, vec2(a / 1500.0, u_line.z * 0.173)).y, fray = texture(t_noise, vec2(a / 620.0, v / 52.0 + u_line.z * 0.31)).z;
    float blot = 16.0 * exp(-pow((a - 20.0) / 90.0, 2.0));
    float side = half_ + 1.0 + blot + 4.0 * slow + 5.0 * fray - abs(v + 5.0 * slow);
    // rounded tips: each lane ends where its own finger has come to
    float tip = ahead / (1.0 + 0.9 * smoothstep(40.0, 0.0, ahead));
    float round_ = v / (half_ + 17.0), back = a + 66.0 - 46.0 * round_ * round_ - 16.0 * fray * fray, far = u_line.x + 8.0 + 46.0 * lane(v, 1.7) - a;
    return min(min(side, tip * 0.35), min(back, far * 0.5));
}

// One's own ink is iridescent where the teacher's is red.
vec3 own(vec3 red) {
    float turn = 0.5 + 0.5 * sin(q.x / 74.0 + q.y / 31.0);
    return red.r * mix(vec3(0.16, 0.92, 0.86), vec3(0.62, 0.52, 1.0), turn) * 1.25 + 0.6 * red.gbg;
}

void main() {
    float half_ = u_line.y;
    // fingers: some lanes run on ahead of the front, some lag
    float lead = 34.0 * lane(q.y, 0.4) + 16.0 * lane(q.y * 2.3, 0.9);
    float front = u_ink.x * u_ink.y, ahead = front + lead - q.x;
    float age = (front - q.x) / u_ink.y;
    float d = inside(ahead);
    float grain = texture(t_noise, vec2(q.x / 300.0, q.y / 40.0)).w, cloud = texture(t_noise, p / 420.0).z;
    float life = u_ink.z + u_ink.w;
    float edge = clamp(d * f_scene.x + 0.5, 0.0, 1.0);
    // skin: from the edge inwards, whole when it bears
    float drying = clamp(age / u_ink.z, 0.0, 1.0);
    float skin = smoothstep(-0.05, 0.05, drying - 0.60 - 0.36 * clamp(d / half_, 0.0, 1.0) + 0.12 * cloud * (1.0 - drying));
    // gone: cracks open, then islands, then a stain
    float leaving = clamp((age - life + 80.0) / 80.0, 0.0, 1.0);
    float web = abs(texture(t_noise, p / vec2(210.0, 150.0) + 0.3).z + 0.35 * texture(t_noise, p / 70.0).w);
    float crack = smoothstep(0.035 + 0.05 * leaving, 0.0, web) * skin;
    float holes = smoothstep(leaving * 1.25 - 0.12, leaving * 1.25, 0.5 + 0.45 * cloud + 0.25 * grain + 0.2 * smoothstep(0.0, half_, d));
    float whole = leaving > 0.0 ? holes : 1.0;
    if (age > life) whole = 0.0;
    vec4 light = texture(t_light, uv);
    vec3 ambient = f_up.rgb + f_key_colour.rgb * f_key.z;

    // dry: matt, a tide line inside its edge
    float tide = exp(-pow((d - 2.2) / 1.7, 2.0));
    vec3 dry = vec3(0.145, 0.030, 0.026) * (1.0 + 0.22 * grain + 0.20 * cloud);
    dry = mix(dry, vec3(0.045, 0.006, 0.008), tide * 0.85);
    dry *= 1.0 + 0.9 * crack * vec3(1.0, 0.8, 0.75);
    vec3 matt = dry * (ambient * 1.6 + light.rgb * 1.1) * light.a * (1.0 - 0.35 * leaving);
    float lip = exp(-pow((d - 0.8) / 0.8, 2.0)) * smoothstep(0.1, -0.6, q.y / half_);
    matt += vec3(0.10, 0.055, 0.055) * lip * (1.0 - leaving);

    // wet: a dome; a mirrored window says so
    float dome = 1.0 - exp(-max(d, 0.0) / 7.0);
    vec2 slope = vec2(dFdx(d), dFdy(d)) * (1.0 - dome) * 0.8 / max(f_scene.x, 0.5);
    slope += 0.22 * (texture(t_noise, vec2(q.x / 620.0 - f_time.x * 0.012, q.y / 150.0)).xy);
    vec3 n = normalize(vec3(-slope.x, slope.y, 1.0));
    float gate = smoothstep(0.0, 0.22, texture(t_noise, vec2(q.x / 700.0 - f_time.x * 0.008, q.y / 160.0 + 0.4)).x);
    float spec = pow(max(0.0, dot(n, normalize(vec3(-0.30, -0.42, 0.95)))), 46.0) * gate * smoothstep(3.0, 12.0, d);
    float rim = exp(-max(d, 0.0) / 2.6) * (0.5 + 0.9 * smoothstep(90.0, 10.0, ahead));
    vec3 body = vec3(0.265, 0.004, 0.012) * (0.45 + 0.55 * dome) * (0.75 + 0.2 * cloud);
    vec3 wet = body * (0.55 + (ambient + light.rgb * 0.5) * light.a) + vec3(1.0, 0.075, 0.055) * rim * 0.42 + vec3(1.0, 0.70, 0.66) * spec * 0.42;
    wet += vec3(0.25, 0.01, 0.015) * exp(-abs(ahead) / 26.0);

    vec3 c = mix(wet, matt, skin);
    // dry, it keeps a light of its own
    if (u_line.w > 0.5) c = own(c * (1.0 + 0.8 * skin) + vec3(0.05, 0.0, 0.0) * skin * (0.6 + 0.4 * f_time.y));
    float a = edge * whole * mix(1.0, 0.88, skin);
    // what the paper round it drinks: a red halo while it is wet; fine threads where the grain runs
    float fresh = (1.0 - drying) * step(0.0, age + 30.0);
    float halo = exp(-max(-d, 0.0) / 11.0) * fresh * (1.0 - edge) * smoothstep(-60.0, 20.0, ahead);
    float thread = min(1.0, f_scene.x) * smoothstep(mix(0.45, 0.93, clamp(f_scene.x * 2.0 - 1.0, 0.0, 1.0)), 1.0, cos(q.y * 0.62 + 1.3 * texture(t_noise, vec2(q.x / 900.0, 0.21 + u_line.z * 0.1)).y)) * step(abs(q.y), half_ - 2.0);
    thread *= smoothstep(-10.0, 20.0, q.x) * smoothstep(-10.0, 20.0, u_line.x - q.x);
    vec3 fibre = vec3(0.060, 0.050, 0.052) * (0.5 + light.rgb * 2.0) * light.a * thread;
    float stain = step(life, age) * smoothstep(life + 240.0, life, age) * clamp(d / 6.0, 0.0, 1.0);
    vec3 spilt = vec3(0.16, 0.004, 0.008) * halo;
    vec3 under = (u_line.w > 0.5 ? own(spilt) : spilt) + fibre;
    float dark = 0.42 * exp(-max(-(d - 3.0), 0.0) / 6.0) * fresh * (1.0 - edge) + 0.10 * stain;
    o = mix(vec4(toned(under, uv), clamp(dark + thread * 0.3, 0.0, 1.0)), vec4(toned(c, uv), 1.0), a);
}
#endif
