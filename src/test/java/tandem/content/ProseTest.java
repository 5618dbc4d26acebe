package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.content.page.ProseView.Part;
import tandem.content.page.ProseView.Span;

class ProseTest {

  @Test
  void readsParagraphsListsAndWhatIsMarked() {
    var parts =
        Prose.read("One **two** *three*\nfour\n\n- [five](https://a.example/x)\n- six").parts();

    assertThat(parts)
        .containsExactly(
            new Part(
                false,
                List.of(
                    List.of(
                        new Span("One ", "", ""),
                        new Span("two", "strong", ""),
                        new Span(" ", "", ""),
                        new Span("three", "soft", "")),
                    List.of(new Span("four", "", "")))),
            new Part(
                true,
                List.of(
                    List.of(new Span("five", "link", "https://a.example/x")),
                    List.of(new Span("six", "", "")))));
    assertThat(Prose.read("  \n\n ").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, true",
    "http://a.example/x?y=1#z, true",
    "mailto:ada@a.example, true",
    "/privacy, true",
    "#form, true",
    "//evil.example, false",
    "javascript:alert(1), false",
    "JaVaScRiPt:alert(1), false",
    "data:text/html;base64;x, false",
    "https://user:pw@evil.example, false",
    "'/\\evil.example', false",
    "ht tp://x, false",
    "plain, false",
  })
  void aLinkLeadsSomewhereAndRunsNothing(String address, boolean good) {
    assertThat(Prose.isAddress(address)).isEqualTo(good);
    assertThat(
            Prose.read("[x](" + address + ")").parts().stream()
                .flatMap(part -> part.lines().stream().flatMap(List::stream))
                .anyMatch(span -> span.style().equals("link")))
        .isEqualTo(good && !address.contains(" "));
  }

  @Test
  void htmlIsOnlyText() {
    assertThat(Prose.read("<script>alert(1)</script>").parts().getFirst().lines().getFirst())
        .containsExactly(new Span("<script>alert(1)</script>", "", ""));
  }

  @Test
  void isReadInTimeWhateverItHolds() {
    for (var odd : List.of("*", "[", "**", "[a](", "*a", "- ")) {
      assertThat(Prose.read(odd.repeat(5_000)).parts()).isNotNull();
    }
  }
}
