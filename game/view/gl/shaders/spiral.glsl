// The spiral of the second sun: walls, fire and iris all follow theta = psi + TWIST ln r.
#include "frame"
const float TAU = 6.2831853, TWIST = 1.02, SLANT = 1.4284;   // SLANT = sqrt(1 + TWIST^2)
uniform vec2 u_sun;        // its middle, plane px
// Distance on the tilted floor, and the angle.
vec2 polar(vec2 p) { vec2 d = vec2(p.x - u_sun.x, (p.y - u_sun.y) / KY); return vec2(length(d) + 1e-3, atan(d.y, d.x)); }
