package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

  @Test
  void goesOnAfterTheLastRowThatFits() {
    var slice = Slice.of(List.of(1, 2, 3), new Limit(2), Cursor::after);

    assertThat(slice.items()).containsExactly(1, 2);
    assertThat(Cursor.of(String.valueOf(slice.next())).text(0)).isEqualTo("2");
  }

  @Test
  void endsWhereNothingFollows() {
    assertThat(Slice.of(List.of(1, 2), new Limit(2), Cursor::after).next()).isNull();
  }

  @Test
  void keepsWhatTheCursorWasMadeFrom() {
    var id = UUID.randomUUID();
    var at = Instant.parse("2026-01-31T09:30:00.123456Z");

    var cursor = Cursor.of(Cursor.after(at, id, null, -0.25, "ünï, \"x\"").toString());

    assertThat(cursor.instant(0)).isEqualTo(at);
    assertThat(cursor.uuid(1)).isEqualTo(id);
    assertThat(cursor.maybe(2)).isNull();
    assertThat(cursor.number(3)).isEqualTo(-0.25);
    assertThat(cursor.text(4)).isEqualTo("ünï, \"x\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "abc", "", "é"})
  void refusesACursorItDidNotMake(String text) {
    assertThatThrownBy(() -> Cursor.of(text).uuid(1)).isInstanceOf(BadValue.class);
  }
}
