package tandem.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.content.page.EditorPage;
import tandem.content.page.EditorPage.BlockRow;
import tandem.content.page.EditorPage.ItemRow;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Words;

/** Makes the page on which a landing page is shaped. */
@Component
class EditorPages {

  private static final int HEADING = 60;

  private final LandingStore store;
  private final LandingQueries queries;
  private final PageForms choices;
  private final Clock clock;

  EditorPages(LandingStore store, LandingQueries queries, PageForms choices, Clock clock) {
    this.store = store;
    this.queries = queries;
    this.choices = choices;
    this.clock = clock;
  }

  EditorPage of(Landing page, PageInput input, Refusals refusals) {
    var now = clock.instant();
    var blocks = new ArrayList<BlockRow>();
    for (int i = 0; i < input.blocks().size(); i++) {
      blocks.add(block(i, input.blocks().get(i), refusals));
    }
    return new EditorPage(
        page.href(),
        input.name(),
        page.path(),
        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + page.path(),
        line(page, now),
        page.isPublished(),
        input.language(),
        input.title(),
        input.description(),
        input.noindex(),
        input.asksConsent(),
        input.picture(),
        choices.pictures(),
        choices.forms(),
        List.copyOf(blocks),
        Arrays.stream(BlockType.values())
            .map(t -> new Option("add:" + t.key(), t.label()))
            .toList(),
        figures(page, now),
        versions(page, now),
        refusals);
  }

  private static String line(Landing page, Instant now) {
    var draft = "Draft saved " + Words.ago(page.draftAt(), now);
    return page.published() == null
        ? draft + ". Nobody else sees it yet."
        : "Strangers see version %d. %s.".formatted(page.published(), draft);
  }

  private List<EditorPage.Figure> figures(Landing page, Instant now) {
    var row = queries.of(page.id(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    return List.of(
        new EditorPage.Figure(
            "Views",
            Words.count(row.views()),
            "How often the page was shown by a browser, counted without any id. Browsers that a program steers are not among them: %s more."
                .formatted(Words.count(row.automated()))),
        new EditorPage.Figure(
            "Last 30 days", Words.count(row.lately()), "Views of the last 30 days."),
        new EditorPage.Figure(
            "Submissions",
            Words.count(row.submissions()),
            "Forms that were filled in on this page and taken."),
        new EditorPage.Figure(
            "Rate", Words.percent(row.submissions(), row.views()), "Submissions of the views."));
  }

  private List<EditorPage.Version> versions(Landing page, Instant now) {
    return store.versions(page.id()).stream()
        .map(
            version ->
                new EditorPage.Version(
                    "Version " + version.number(),
                    Words.moment(version.at(), now),
                    Words.orNothing(version.by()),
                    page.href() + "/versions/" + version.number() + "/take"))
        .toList();
  }

  private static BlockRow block(int index, BlockInput block, Refusals refusals) {
    var key = "b" + index;
    var path = key + ".";
    var kind = block.type().items();
    var fields =
        block.type().asks().stream()
            .map(
                ask ->
                    new EditorPage.Field(
                        path + ask.name(),
                        ask.label(),
                        ask.kind(),
                        block.value(ask.name()),
                        String.valueOf(ask.longest()),
                        refusals.at(path + ask.name())))
            .toList();
    return new BlockRow(
        key,
        String.valueOf(index),
        block.type().key(),
        block.type().label(),
        heading(block),
        refusals.all().stream().anyMatch(refusal -> refusal.field().startsWith(path)),
        fields,
        items(index, block, refusals),
        kind == null
            ? null
            : new EditorPage.ItemWords(
                kind.word(), kind.title(), kind.text(), block.type() == BlockType.FOOTER),
        refusals.at(path + "items"));
  }

  private static List<ItemRow> items(int index, BlockInput block, Refusals refusals) {
    var rows = new ArrayList<ItemRow>();
    for (int i = 0; i < block.items().size(); i++) {
      var item = block.items().get(i);
      rows.add(
          new ItemRow(
              String.valueOf(i + 1),
              item.title(),
              item.text(),
              "less:%d:%d".formatted(index, i),
              refusals.at("b%d.item%d".formatted(index, i))));
    }
    return List.copyOf(rows);
  }

  /** What tells it apart from others of its kind. */
  private static String heading(BlockInput block) {
    @Nullable String found =
        List.of("title", "text", "caption", "alt").stream()
            .map(block::value)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(null);
    if (found == null) {
      return block.type().label().toLowerCase(Locale.ROOT);
    }
    var length = found.codePointCount(0, found.length());
    return length <= HEADING
        ? found
        : found.substring(0, found.offsetByCodePoints(0, HEADING)) + "…";
  }
}
