package tandem.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.people.Identification.Facts;
import tandem.scoring.FitAsk.Belongs;
import tandem.scoring.FitAsk.Says;
import tandem.segments.SegmentId;

class FitTableTest {

  private static final SegmentId LARGE = new SegmentId(new UUID(0, 1));
  private static final SegmentId STUDENTS = new SegmentId(new UUID(0, 2));

  private static final FitTable TABLE =
      new FitTable(
          7,
          List.of(
              line(1, 30, FitField.COMPANY),
              line(2, 15, FitField.JOB_TITLE, "manager", "lead"),
              line(3, 30, FitField.JOB_TITLE, "ceo", "director", "head", "geschäftsführer"),
              line(4, 20, FitField.PHONE),
              new FitLine(5, "Large team", 25, new Belongs(LARGE)),
              new FitLine(6, "Student", -40, new Belongs(STUDENTS))));

  @Test
  void countsTheBestLineOfEachFieldForTheGrade() {
    assertThat(fit(new Facts("Head of Sales, Manager", "+49301234567", null, true)))
        .isEqualTo(Fit.A);
    assertThat(fit(new Facts("Marketing Manager", null, null, true))).isEqualTo(Fit.B);
    assertThat(fit(new Facts(null, null, null, true))).isEqualTo(Fit.C);
    assertThat(fit(new Facts(null, null, "DE", false))).isEqualTo(Fit.D);
    assertThat(fit(new Facts("Leadership coach", null, null, false))).isEqualTo(Fit.D);
  }

  @Test
  void knowsWordsInEveryLanguageAndTakesNothingForAPattern() {
    assertThat(points(new Facts("GESCHÄFTSFÜHRER", null, null, false))).isEqualTo(30);
    assertThat(points(new Facts("Obergeschäftsführer", null, null, false))).isZero();
    var odd = new FitTable(1, List.of(line(1, 10, FitField.JOB_TITLE, "c++ (.*)", "[")));
    assertThat(odd.counting(new Facts("Anything", null, null, false), List.of())).isEmpty();
    assertThat(odd.counting(new Facts("Senior C++ (.*) dev", null, null, false), List.of()))
        .hasSize(1);
  }

  @Test
  void letsEachSegmentCountByItself() {
    var facts = new Facts("CEO", null, null, true);

    var grade = TABLE.grade(facts, Set.of(LARGE, STUDENTS));

    assertThat(grade).isEqualTo(new Grade(Fit.B, 7, List.of(5, 6)));
    assertThat(FitTable.points(TABLE.counting(facts, grade.segmentLines()))).isEqualTo(45);
    assertThat(TABLE.grade(facts, Set.of()).fit()).isEqualTo(Fit.A);
    assertThat(TABLE.grade(null, Set.of(STUDENTS)).fit()).as("below nothing").isEqualTo(Fit.D);
    assertThat(TABLE.segments()).containsExactlyInAnyOrder(LARGE, STUDENTS);
  }

  private static Fit fit(Facts facts) {
    return TABLE.grade(facts, Set.of()).fit();
  }

  private static int points(Facts facts) {
    return FitTable.points(TABLE.counting(facts, List.of()));
  }

  private static FitLine line(int id, int points, FitField field, String... words) {
    return new FitLine(id, field.name(), points, new Says(field, List.of(words)));
  }
}
