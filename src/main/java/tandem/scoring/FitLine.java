package tandem.scoring;

/** A line of the fit table. */
record FitLine(int id, String title, int points, FitAsk asks) {

  /** The same line in another table. */
  boolean isLike(FitLine other) {
    return title.equals(other.title) && points == other.points && asks.equals(other.asks);
  }
}
