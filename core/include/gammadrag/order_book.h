// order_book.h: what a market order pays against mid, level by level.
// Units     price: quote currency. size, units: of the hedge instrument's underlying.
// Refuses   order_book_empty (a side without levels), not_finite, below_minimum (a price or size of
//           zero or less), order_book_crossed (best bid at or above best ask); field "orderBook".
// Cost      one pass over the levels a trade reaches.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gammadrag/outcome.h"

namespace gammadrag {

struct BookLevel {
  double price;
  double size;

  friend bool operator==(const BookLevel&, const BookLevel&) = default;
};

// Each side from its best level outwards.
struct OrderBook {
  std::vector<BookLevel> bids;
  std::vector<BookLevel> asks;

  friend bool operator==(const OrderBook&, const OrderBook&) = default;
};

inline constexpr int most_levels = 40;  // of both sides together

// The text of a book: for each level b (bid) or a (ask), price, x, size. b99.9x5a100.1x4 needs no
// escaping in a link. No text is no book. Refuses order_book_unreadable, too_many_levels.
Outcome<OrderBook> read_order_book(std::string_view text);
std::string text_of(const OrderBook& book);

// The book with each side sorted, as a pasted one comes in any order, or why it is none.
Outcome<OrderBook> validate_order_book(OrderBook pasted);

double mid_of(const OrderBook& book);

// Half the distance from best bid to best ask, as a fraction of mid.
double touch_half_spread(const OrderBook& book);

// Units that can be bought (asks) or sold (bids) within the levels given.
struct BookDepth {
  double bids;
  double asks;
};
BookDepth depth_of(const OrderBook& book);

// What a trade pays against mid, as a fraction of mid times its units: the mean of buying and
// selling, as a hedge does both. Beyond the depth the price of the last level continues, which is
// the least that more could cost.
double average_slippage(const OrderBook& book, double units);

}  // namespace gammadrag
