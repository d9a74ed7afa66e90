// mills_table.h: written by tests/reference/fit_mills.py; powers of t = (z - 4) / (z + 4), constant first.
// clang-format off
#pragma once

namespace gammadrag::table {

// (1 + z) R(z)
inline constexpr double mills[] = {
    0x1.2eea40b9abcabp+0,
    -0x1.f06f3d0b9e652p-3,
    0x1.1f7901bed41d7p-5,
    0x1.25a4eb031d740p-4,
    -0x1.4a947b618cb01p-4,
    0x1.704e20a15a71fp-5,
    -0x1.9ae19ffc1abc6p-7,
    -0x1.775d4dc1399a3p-11,
    0x1.c89d7e06b2201p-10,
    -0x1.f0664af391f6cp-13,
    -0x1.cdd35445ec4a3p-13,
    0x1.bed60220522b1p-15,
    0x1.1e8b62c37f73bp-15,
    -0x1.20c73590b1830p-17,
    -0x1.b7c7bd0a41473p-18,
    0x1.11b33801be25cp-20,
    0x1.7547d9ba61961p-20,
    -0x1.bd172086fa452p-29,
    -0x1.33e2c7a558ccbp-22,
    -0x1.81489db1a0c10p-25,
    0x1.b31fc93941288p-25,
    0x1.d63331d5e1af1p-27,
    -0x1.bfc92641285a9p-28,
    -0x1.d02a574fc3d52p-30,
    0x1.e43c2f7819330p-32,
};

// (1 + z)^2 (1 - z R(z))
inline constexpr double mills_slope[] = {
    0x1.55b2f17e942a7p+0,
    -0x1.63306e6d1422cp-2,
    -0x1.61a6f28fb6107p-3,
    0x1.6a084c1838217p-2,
    -0x1.c524c0ae2390ep-3,
    0x1.bc4bba86da672p-6,
    0x1.cb6e5a18e68fdp-5,
    -0x1.3e988811d2bbep-5,
    0x1.328d747a5c4e6p-8,
    0x1.7e3f04c3f1301p-8,
    -0x1.fb76d4435a4b8p-10,
    -0x1.ce8de669b8e36p-11,
    0x1.bef24b3d30179p-12,
    0x1.6df13c0a78e68p-13,
    -0x1.533b9baa47bdbp-14,
    -0x1.6cf527ad46d72p-15,
    0x1.a3292eb365f90p-17,
    0x1.85c2ced2377dap-17,
    -0x1.9ec9b2b7b4ff4p-21,
    -0x1.8483bcaf23f63p-19,
    -0x1.dd9af0a4488a5p-22,
    0x1.42e165de7dbb5p-21,
    0x1.e654bfbe4eaa5p-23,
    -0x1.824111a7caf75p-24,
    -0x1.d7c9d086fb1edp-25,
    0x1.e6888c46b6a25p-28,
    0x1.a0e8d02fbe494p-28,
};

}  // namespace gammadrag::table
