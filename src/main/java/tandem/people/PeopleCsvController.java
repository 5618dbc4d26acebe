package tandem.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.access.Marketing;
import tandem.web.Csv;

/** The list of people as a file, row by row as the database finds them. */
@RestController
@Marketing
class PeopleCsvController {

  /** A file needs to tell people apart, whatever columns somebody looks at. */
  private static final List<String> ALWAYS = List.of("email", "jobTitle");

  private final PeopleQueries people;
  private final PeopleColumns columns;
  private final Clock clock;

  PeopleCsvController(PeopleQueries people, PeopleColumns columns, Clock clock) {
    this.people = people;
    this.columns = columns;
    this.clock = clock;
  }

  @GetMapping("/people.csv")
  void csv(
      @ModelAttribute("filter") PeopleFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(name = "columns", defaultValue = "") List<String> keys,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
    var csv = new Csv(response.getWriter());
    var shown = shown(keys);
    csv.row(
        Stream.concat(Stream.of("Name"), shown.stream().map(PeopleColumns.Column::label))
            .toArray(String[]::new));
    people.each(
        filter,
        PeopleSort.ofKey(sort),
        clock.instant(),
        person ->
            csv.row(
                Stream.concat(
                        Stream.of(person.name()),
                        shown.stream().map(column -> column.plain().apply(person)))
                    .toArray(String[]::new)));
  }

  private List<PeopleColumns.Column> shown(List<String> keys) {
    var all = columns.all();
    return Stream.concat(
            PeopleColumns.chosen(ALWAYS, all).stream(),
            PeopleColumns.chosen(keys, all).stream()
                .filter(column -> !ALWAYS.contains(column.key())))
        .toList();
  }
}
