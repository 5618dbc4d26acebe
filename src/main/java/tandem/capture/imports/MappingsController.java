package tandem.capture.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.capture.page.MappingsPage;
import tandem.web.Toasts;
import tandem.web.Words;

/** The mappings that were saved. */
@Controller
@RequestMapping("/capture/mappings")
@Marketing
class MappingsController {

  private final Mappings mappings;
  private final Kinds kinds;
  private final Clock clock;

  MappingsController(Mappings mappings, Kinds kinds, Clock clock) {
    this.mappings = mappings;
    this.kinds = kinds;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    var rows = mappings.all().stream().map(this::row).toList();
    return new ModelAndView("capture/mappings", Map.of("page", new MappingsPage(rows)));
  }

  private MappingsPage.Row row(Mappings.Saved saved) {
    var kind = kinds.find(saved.kind());
    return new MappingsPage.Row(
        saved.id().toString(),
        saved.name(),
        kind == null ? saved.kind() : kind.label(),
        String.join(", ", saved.meanings().keySet()),
        Words.moment(saved.createdAt(), clock.instant()));
  }

  @PostMapping("/{id}/forget")
  String forget(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    if (mappings.forget(id)) {
      Toasts.say(redirect, "The mapping is forgotten");
    }
    return "redirect:/capture/mappings";
  }
}
