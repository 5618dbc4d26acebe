package tandem.content;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tandem.access.Caller;
import tandem.access.Everyone;
import tandem.access.Marketing;
import tandem.content.page.AssetsPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Toasts;
import tandem.web.Words;

/** The library, and the page on which something is added to it. */
@Controller
@RequestMapping("/content/assets")
class AssetsController {

  private static final Limit ROWS = new Limit(50);

  private final Assets assets;
  private final AssetQueries queries;
  private final AssetPages pages;
  private final Clock clock;

  AssetsController(Assets assets, AssetQueries queries, AssetPages pages, Clock clock) {
    this.assets = assets;
    this.queries = queries;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  @Everyone
  ModelAndView list(
      @RequestParam(required = false) @Nullable AssetKind kind,
      @RequestParam(required = false) @Nullable FunnelStage stage,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean archived,
      @RequestParam(required = false) @Nullable Cursor after,
      @AuthenticationPrincipal Caller caller) {
    var filter =
        new AssetQueries.Filter(
            kind, stage, language.isBlank() ? null : language.strip(), q, archived);
    var slice = queries.list(filter, after, ROWS);
    var count = queries.count();
    var more =
        slice.next() == null
            ? null
            : address(filter).queryParam("after", slice.next()).build(true).toUriString();
    var page =
        new AssetsPage(
            line(count),
            stages(filter),
            AssetPages.kinds(),
            kind == null ? "" : kind.name(),
            queries.languages().stream()
                .map(code -> new Option(code, AssetPages.language(code)))
                .toList(),
            language,
            stage == null ? "" : stage.name(),
            q,
            kind != null || stage != null || !language.isBlank() || !q.isBlank() || archived,
            slice.items().stream().map(this::row).toList(),
            more,
            archived || count.archived() == 0 ? null : Words.count(count.archived()),
            AssetPages.mayChange(caller));
    return new ModelAndView("content/assets", Map.of("page", page));
  }

  private static String line(AssetQueries.Count count) {
    return "What both teams hand to people, by kind and by the stage it is made for: %s."
        .formatted(Words.counted(count.offered(), "asset", "assets"));
  }

  private static List<AssetsPage.Chip> stages(AssetQueries.Filter filter) {
    var chips = new ArrayList<AssetsPage.Chip>();
    chips.add(chip("All stages", filter, null));
    for (var stage : FunnelStage.values()) {
      chips.add(chip(stage.label(), filter, stage));
    }
    return chips;
  }

  private static AssetsPage.Chip chip(
      String text, AssetQueries.Filter filter, @Nullable FunnelStage stage) {
    var other =
        new AssetQueries.Filter(
            filter.kind(), stage, filter.language(), filter.words(), filter.archived());
    return new AssetsPage.Chip(
        text, address(other).build(true).toUriString(), filter.stage() == stage);
  }

  private static UriComponentsBuilder address(AssetQueries.Filter filter) {
    var address = UriComponentsBuilder.fromPath("/content/assets");
    say(address, "kind", filter.kind());
    say(address, "stage", filter.stage());
    say(address, "language", filter.language());
    say(address, "q", filter.words());
    say(address, "archived", filter.archived() ? "true" : null);
    return address;
  }

  private static void say(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private AssetsPage.Row row(AssetQueries.Row row) {
    var about = row.asset().about();
    return new AssetsPage.Row(
        "/content/assets/" + row.asset().id(),
        about.title(),
        about.kind().icon(),
        about.kind().label(),
        about.stage().label(),
        about.stage().tone(),
        AssetPages.language(about.language()),
        Words.count(row.delivered()),
        Words.count(row.readers()),
        Words.percent(row.readers(), row.people()),
        Words.moment(row.asset().createdAt(), clock.instant()));
  }

  @GetMapping("/new")
  @Marketing
  ModelAndView blank() {
    return form(AssetForm.NEW, Refusals.NONE);
  }

  @PostMapping
  @Marketing
  Object create(
      @ModelAttribute AssetForm form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile cover,
      @AuthenticationPrincipal Caller caller,
      RedirectAttributes redirect) {
    return switch (assets.add(form, new Assets.Uploads(file, cover), caller.id())) {
      case Assets.Result.Refused(var refusals) -> form(form, new Refusals(refusals));
      case Assets.Result.Done(var asset) -> {
        Toasts.say(redirect, "It is in the library");
        yield "redirect:/content/assets/" + asset.id();
      }
    };
  }

  private ModelAndView form(AssetForm form, Refusals refusals) {
    return new ModelAndView(
        "content/asset-form",
        Map.of("page", pages.edit(null, form, refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
