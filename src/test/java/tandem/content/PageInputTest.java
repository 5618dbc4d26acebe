package tandem.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.platform.Refusal;
import tools.jackson.databind.json.JsonMapper;

class PageInputTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UUID FORM = UUID.randomUUID();
  private static final PageCheck.Known KNOWN = new PageCheck.Known(id -> false, FORM::equals);

  @ParameterizedTest
  @EnumSource(Start.class)
  void everyStartIsWholeAndCanBePublishedAsItIs(Start start) {
    var design = start.design(JSON).withForm(FORM);
    var input = PageInput.of("Name", design);

    assertThat(PageCheck.refusals(input, true, KNOWN)).isEmpty();
    assertThat(input.design()).isEqualTo(design);
    assertThat(JSON.readValue(JSON.writeValueAsString(design), Design.class)).isEqualTo(design);
    assertThat(design.forms()).containsExactly(FORM);
    assertThat(design.blocks().getFirst()).isInstanceOf(Block.Hero.class);
  }

  @Test
  void aDraftMayHaveGapsAndAPublishedPageMayNot() {
    var blank = Design.class.cast(Start.EBOOK.design(JSON));
    var input = PageInput.of("Name", blank);

    assertThat(PageCheck.refusals(input, false, KNOWN)).isEmpty();
    assertThat(PageCheck.refusals(input, true, KNOWN))
        .extracting(Refusal::field)
        .containsExactly("b4.form");
  }

  @Test
  void everyBlockSurvivesTheEditor() {
    var picture = UUID.randomUUID();
    var items = List.of(new Block.Item("a", "b"), new Block.Item("c", "d"));
    for (var block :
        List.of(
            new Block.Hero("a", "b", "c", "d", picture, "e"),
            new Block.Text("a", "b"),
            new Block.Image(picture, "a", "b"),
            new Block.Benefits("a", items),
            new Block.Quote("a", "b", "c"),
            new Block.Form("a", "b", FORM),
            new Block.Faq("a", items),
            new Block.Footer("a", items))) {
      assertThat(BlockInput.of(block).block()).isEqualTo(block);
      assertThat(JSON.readValue(JSON.writeValueAsString(block), Block.class)).isEqualTo(block);
    }
  }

  @Test
  void readsWhatABrowserSendsAndLeavesOutWhatItCannotKnow() {
    var sent =
        Map.of(
            "name", new String[] {" Page "},
            "language", new String[] {"en"},
            "block", new String[] {"b2", "b0", "b9", "b2", "x"},
            "b0.type", new String[] {"text"},
            "b0.text", new String[] {"one\r\ntwo"},
            "b0.evil", new String[] {"x"},
            "b2.type", new String[] {"faq"},
            "b2.item.title", new String[] {"q1", "q2"},
            "b2.item.text", new String[] {"a1"},
            "x.type", new String[] {"script"});
    var input = PageInput.read(sent);

    assertThat(input.name()).isEqualTo("Page");
    assertThat(input.blocks())
        .extracting(BlockInput::type)
        .containsExactly(BlockType.FAQ, BlockType.TEXT);
    assertThat(input.blocks().getFirst().items())
        .containsExactly(new Block.Item("q1", "a1"), new Block.Item("q2", ""));
    assertThat(input.blocks().getLast().value("text")).isEqualTo("one\ntwo");
    assertThat(input.blocks().getLast().values()).doesNotContainKey("evil");
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    var values = new HashMap<String, String>();
    values.put("title", "x".repeat(151));
    values.put("picture", "../../etc/passwd");
    values.put("text", "a\0b");
    var page =
        new PageInput(
            "",
            "english",
            "",
            "x".repeat(301),
            false,
            false,
            UUID.randomUUID().toString(),
            List.of(
                new BlockInput(BlockType.HERO, values, List.of()),
                new BlockInput(
                    BlockType.FORM, Map.of("form", UUID.randomUUID().toString()), List.of()),
                new BlockInput(
                    BlockType.FOOTER,
                    Map.of(),
                    List.of(new Block.Item("x", "javascript:alert(1)")))));

    assertThat(PageCheck.refusals(page, false, KNOWN))
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(
            "name",
            "language",
            "description",
            "picture",
            "b0.title",
            "b0.text",
            "b0.picture",
            "b1.form",
            "b2.item0");
    var many = page.with(java.util.Collections.nCopies(41, BlockInput.blank(BlockType.TEXT)));
    assertThat(PageCheck.refusals(many, false, KNOWN))
        .extracting(Refusal::field)
        .contains("blocks");
  }

  @Test
  void blocksAreAddedBeforeTheFootMovedAndRemoved() {
    var page = PageInput.of("Name", Start.NEWSLETTER.design(JSON));
    var types = List.of(BlockType.HERO, BlockType.TEXT, BlockType.FORM, BlockType.FAQ);

    assertThat(types(PageEdit.apply(page, "add:quote")))
        .startsWith(types.toArray(BlockType[]::new))
        .endsWith(BlockType.QUOTE, BlockType.FOOTER);
    assertThat(types(PageEdit.apply(page, "up:1"))).startsWith(BlockType.TEXT, BlockType.HERO);
    assertThat(types(PageEdit.apply(page, "down:0"))).startsWith(BlockType.TEXT, BlockType.HERO);
    assertThat(types(PageEdit.apply(page, "remove:0"))).startsWith(BlockType.TEXT, BlockType.FORM);
    assertThat(PageEdit.apply(page, "more:3").blocks().get(3).items()).hasSize(3);
    assertThat(PageEdit.apply(page, "less:3:0").blocks().get(3).items()).hasSize(1);
    for (var odd :
        List.of(
            "",
            "up",
            "up:",
            "up:x",
            "up:-1",
            "up:99",
            "add:script",
            "less:3:9",
            "less:3",
            ":",
            "drop:1",
            "up:0",
            "down:4",
            "more:0")) {
      assertThat(PageEdit.apply(page, odd)).as(odd).isEqualTo(page);
    }
  }

  private static List<BlockType> types(PageInput page) {
    return page.blocks().stream().map(BlockInput::type).toList();
  }
}
