package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuEntryTest {

  private final MenuEntry forms = new MenuEntry(90, "Forms & imports", "/capture/forms", "forms");

  @ParameterizedTest
  @CsvSource({
    "/capture/forms, 14",
    "/capture/forms/demo, 14",
    "/capture/imports, 1",
    "/capture, 1",
    "/captured, 0",
    "/people, 0",
    "/, 0",
  })
  void fitsWhatLiesBelowItAndABitWhatBeginsAlike(String path, int fit) {
    assertThat(forms.fits(path)).isEqualTo(fit);
  }

  @Test
  void isForEverybodyWhereItNamesNobody() {
    var deals = new MenuEntry(50, "Pipeline", "/deals", "coins", Set.of("MANAGER"));

    assertThat(forms.isFor("MARKETER")).isTrue();
    assertThat(deals.isFor("MARKETER")).isFalse();
    assertThat(deals.startFor(Set.of("MANAGER")).starts()).containsExactly("MANAGER");
  }
}
