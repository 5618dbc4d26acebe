package tandem.capture.imports;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tandem.access.Caller;
import tandem.access.Marketing;
import tandem.capture.page.ImportsPage;
import tandem.capture.page.NewImportPage;
import tandem.web.Cursor;
import tandem.web.Limit;
import tandem.web.Option;
import tandem.web.Refusals;
import tandem.web.Slice;
import tandem.web.Words;

/** The list of imports, and the page on which a file is chosen. */
@Controller
@RequestMapping("/capture/imports")
@Marketing
class ImportsController {

  private static final Limit ROWS = new Limit(50);

  private final Imports imports;
  private final ImportQueries queries;
  private final Kinds kinds;
  private final Clock clock;
  private final DataSize largest;

  ImportsController(
      Imports imports,
      ImportQueries queries,
      Kinds kinds,
      Clock clock,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.imports = imports;
    this.queries = queries;
    this.kinds = kinds;
    this.clock = clock;
    this.largest = largest;
  }

  @GetMapping
  ModelAndView list(@RequestParam(required = false) @Nullable Cursor after) {
    var slice =
        Slice.of(queries.imports(after, ROWS), ROWS, row -> Cursor.after(row.createdAt(), row.id()))
            .map(this::row);
    var more = slice.next() == null ? null : "/capture/imports?after=" + slice.next();
    return new ModelAndView(
        "capture/imports", Map.of("page", new ImportsPage(slice.items(), more)));
  }

  private ImportsPage.Row row(ImportQueries.Row row) {
    var started = row.state() != ImportState.UPLOADED;
    return new ImportsPage.Row(
        row.id().toString(),
        row.fileName(),
        kinds.get(row.kind()).label() + " · by " + Words.orNothing(row.creator()),
        row.state().label(),
        row.state().tone(),
        row.state().icon(),
        Words.count(row.rows()),
        started ? Words.count(row.created()) : Words.NOTHING,
        started ? Words.count(row.updated()) : Words.NOTHING,
        started ? Words.count(row.failed()) : Words.NOTHING,
        Words.moment(row.createdAt(), clock.instant()));
  }

  @GetMapping("/new")
  ModelAndView choose(@RequestParam(defaultValue = "") String kind) {
    var known = kinds.find(kind);
    return page(known == null ? kinds.all().getFirst().key() : kind, Refusals.NONE);
  }

  @PostMapping
  Object upload(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String kind,
      @AuthenticationPrincipal Caller caller) {
    var known = kinds.find(kind);
    if (known == null) {
      return page(kind, Refusals.of("kind", "Choose what the file holds."));
    }
    if (file == null || "".equals(file.getOriginalFilename())) {
      return page(kind, Refusals.of("file", "Choose a file."));
    }
    return switch (imports.upload(known, Upload.of(file), caller.id())) {
      case Uploaded.Refused(var refusals) -> page(kind, new Refusals(refusals));
      case Uploaded.Kept(var id) -> "redirect:/capture/imports/" + id;
    };
  }

  private ModelAndView page(String kind, Refusals refusals) {
    var choices = kinds.all().stream().map(k -> new Option(k.key(), k.label())).toList();
    return new ModelAndView(
        "capture/new-import",
        Map.of("page", new NewImportPage(choices, kind, largest.toBytes(), refusals)),
        refusals.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
