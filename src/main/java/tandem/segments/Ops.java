package tandem.segments;

import java.util.List;
import tandem.fields.FieldKind;
import tandem.segments.Check.Op;

/** Which comparisons make sense for what. */
final class Ops {

  private static final List<Op> TEXT = List.of(Op.IS, Op.CONTAINS, Op.STARTS, Op.KNOWN);
  private static final List<Op> NUMBER = List.of(Op.AT_LEAST, Op.AT_MOST, Op.IS, Op.KNOWN);
  private static final List<Op> DAY =
      List.of(Op.LAST, Op.NEXT, Op.AGO, Op.AT_LEAST, Op.AT_MOST, Op.IS, Op.KNOWN);
  private static final List<Op> CHOICE = List.of(Op.IS, Op.KNOWN);

  private Ops() {}

  static List<Op> of(FieldKind kind) {
    return switch (kind) {
      case TEXT, LINK -> TEXT;
      case NUMBER, MONEY -> NUMBER;
      case DATE -> DAY;
      case CHOICE, YES_NO -> CHOICE;
    };
  }
}
