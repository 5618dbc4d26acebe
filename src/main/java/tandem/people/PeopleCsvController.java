package tandem.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
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

  private static final String[] HEAD = {
    "Name",
    "E-mail",
    "Job title",
    "Company",
    "Stage",
    "Score",
    "Fit",
    "Owner",
    "Source",
    "Known since"
  };

  private final PeopleQueries people;
  private final Badges badges;
  private final Clock clock;

  PeopleCsvController(PeopleQueries people, Badges badges, Clock clock) {
    this.people = people;
    this.badges = badges;
    this.clock = clock;
  }

  @GetMapping("/people.csv")
  void csv(
      @ModelAttribute("filter") PeopleFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"");
    var csv = new Csv(response.getWriter());
    csv.row(HEAD);
    people.each(filter, PeopleSort.ofKey(sort), clock.instant(), person -> write(csv, person));
  }

  private void write(Csv csv, PersonRow person) {
    var stage = badges.stage(person.stage());
    csv.row(
        person.name(),
        person.email(),
        person.jobTitle(),
        person.company(),
        stage == null ? null : stage.text(),
        person.score().toPlainString(),
        person.fit(),
        person.owner(),
        person.source(),
        person.since().atOffset(ZoneOffset.UTC).toLocalDate().toString());
  }
}
