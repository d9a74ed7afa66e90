// block_math_table.cpp: written by tests/reference/fit_block_math.py; constant first. In a translation unit of its
// own, so that no compiler folds it into the loops: some engines then build every constant anew each time round.
// clang-format off
#include "block_math_table.h"

namespace gammadrag::table {

// exp(r) for |r| <= ln(2) / 2: 1 + r + r^2 times this
const double exponential[7] = {
    0x1.ffffffffeac33p-2,
    0x1.5555557e6c048p-3,
    0x1.5555558a3e66fp-5,
    0x1.1110a174d0d82p-7,
    0x1.6c1623956fbc9p-10,
    0x1.a186aafd00edbp-13,
    0x1.a18a29933f302p-16,
};

// ln((1 + s) / (1 - s)) / (2 s) as powers of s^2, for m = (1 + s) / (1 - s) between sqrt(1/2) and sqrt(2)
const double logarithm[5] = {
    0x1.0000000019aa4p+0,
    0x1.5555544605671p-2,
    0x1.999b2aaee3242p-3,
    0x1.24199c6a8ee1fp-3,
    0x1.e6a6a34c41998p-4,
};

// sin(a) / a and cos(a) as powers of a^2, for |a| <= pi / 4
const double sine[5] = {
    0x1.ffffffffcbd07p-1,
    -0x1.5555553adfe2fp-3,
    0x1.1111020a333bbp-7,
    -0x1.a00c11333ba68p-13,
    0x1.6c34678263ad7p-19,
};

const double cosine[6] = {
    0x1.ffffffffffe0cp-1,
    -0x1.ffffffffe37e8p-2,
    0x1.5555554479a04p-5,
    -0x1.6c16b2d5cf273p-10,
    0x1.a00e97685b685p-16,
    -0x1.23c5e60c2805ep-22,
};

// Phi(x) - 1/2 = x P(x^2) / Q(x^2) for |x| <= 6.5
const double normal_top[8] = {
    0x1.98845337b02f6p-2,
    0x1.551c8c8379fc3p-5,
    0x1.7279f40c29901p-8,
    0x1.35e6fafbfb369p-12,
    0x1.d97023c99193cp-17,
    0x1.9cc8b2cdcf789p-22,
    0x1.6cc27d9e171c8p-28,
    0x1.1034e7c9e82a2p-37,
};

const double normal_bottom[8] = {
    0x1.0000000000000p+0,
    0x1.158bf0049282ap-2,
    0x1.1957d9d31ff55p-5,
    0x1.5d4acfb86b439p-9,
    0x1.21f53e63c43bcp-13,
    0x1.44a748cd351b1p-18,
    0x1.cb31932ac8224p-24,
    0x1.531b37c09d253p-31,
};

}  // namespace gammadrag::table
