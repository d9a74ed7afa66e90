#include "gammadrag/order_book.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "plain_number.h"

namespace gammadrag {
namespace {

constexpr std::string_view field = "orderBook";

std::optional<Error> refusal_of(std::span<const BookLevel> side) {
  if (side.empty()) return Error{ErrorCode::order_book_empty, field};
  for (const BookLevel& level : side) {
    if (!std::isfinite(level.price) || !std::isfinite(level.size)) {
      return Error{ErrorCode::not_finite, field};
    }
    if (level.price <= 0.0 || level.size <= 0.0) return Error{ErrorCode::below_minimum, field, 0.0};
  }
  return std::nullopt;
}

bool dearer(const BookLevel& a, const BookLevel& b) { return a.price > b.price; }

double total_size(std::span<const BookLevel> side) {
  double sum = 0.0;
  for (const BookLevel& level : side) sum += level.size;
  return sum;
}

// |price - mid| times units, summed over the levels that the trade takes.
double walk(std::span<const BookLevel> side, double mid, double units) {
  double paid = 0.0;
  double left = units;
  for (const BookLevel& level : side) {
    const double taken = std::min(left, level.size);
    paid += taken * std::abs(level.price - mid);
    left -= taken;
    if (left <= 0.0) return paid;
  }
  return paid + left * std::abs(side.back().price - mid);
}

// The text of one level, its letter already read.
Outcome<BookLevel> read_level(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return Error{ErrorCode::order_book_unreadable, field};
  const std::optional<double> price = read_plain_number(text.substr(0, cross));
  const std::optional<double> size = read_plain_number(text.substr(cross + 1));
  if (!price || !size) return Error{ErrorCode::order_book_unreadable, field};
  return BookLevel{*price, *size};
}

}  // namespace

Outcome<OrderBook> read_order_book(std::string_view text) {
  OrderBook book;
  if (text.empty()) return book;
  while (!text.empty()) {
    if (text[0] != 'a' && text[0] != 'b') return Error{ErrorCode::order_book_unreadable, field};
    const std::size_t end = text.find_first_of("ab", 1);
    const Outcome<BookLevel> level =
        read_level(text.substr(1, end == std::string_view::npos ? end : end - 1));
    if (!level) return level.error();
    (text[0] == 'b' ? book.bids : book.asks).push_back(level.value());
    if (book.bids.size() + book.asks.size() > most_levels) {
      return Error{ErrorCode::too_many_levels, field, static_cast<double>(most_levels)};
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end);
  }
  return validate_order_book(std::move(book));
}

std::string text_of(const OrderBook& book) {
  std::string text;
  const auto add = [&](char letter, const BookLevel& level) {
    text += letter;
    text += plain_text_of(level.price) + 'x' + plain_text_of(level.size);
  };
  for (const BookLevel& level : book.bids) add('b', level);
  for (const BookLevel& level : book.asks) add('a', level);
  return text;
}

Outcome<OrderBook> validate_order_book(OrderBook pasted) {
  if (const std::optional<Error> refusal = refusal_of(pasted.bids)) return *refusal;
  if (const std::optional<Error> refusal = refusal_of(pasted.asks)) return *refusal;
  std::sort(pasted.bids.begin(), pasted.bids.end(), dearer);
  std::sort(pasted.asks.rbegin(), pasted.asks.rend(), dearer);
  const double best_ask = pasted.asks.front().price;
  if (pasted.bids.front().price >= best_ask) {
    return Error{ErrorCode::order_book_crossed, field, best_ask};
  }
  return pasted;
}

double mid_of(const OrderBook& book) {
  return 0.5 * book.bids.front().price + 0.5 * book.asks.front().price;
}

double touch_half_spread(const OrderBook& book) {
  return 0.5 * (book.asks.front().price - book.bids.front().price) / mid_of(book);
}

BookDepth depth_of(const OrderBook& book) {
  return {.bids = total_size(book.bids), .asks = total_size(book.asks)};
}

double average_slippage(const OrderBook& book, double units) {
  if (units <= 0.0) return touch_half_spread(book);
  const double mid = mid_of(book);
  return 0.5 * (walk(book.bids, mid, units) + walk(book.asks, mid, units)) / (mid * units);
}

}  // namespace gammadrag
