package tandem.scoring;

import org.jspecify.annotations.Nullable;

/** How well somebody matches whom we sell to. */
public enum Fit {
  A(60),
  B(40),
  C(20),
  D(0);

  private final int from;

  Fit(int from) {
    this.from = from;
  }

  static Fit ofPoints(int points) {
    for (var grade : values()) {
      if (points >= grade.from) {
        return grade;
      }
    }
    return D;
  }

  /** The next better grade; null: there is none. */
  @Nullable Fit better() {
    return switch (this) {
      case A -> null;
      case B -> A;
      case C -> B;
      case D -> C;
    };
  }

  /** The fewest points that earn the grade. */
  int from() {
    return from;
  }
}
