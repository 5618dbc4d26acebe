package tandem.capture.imports;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tandem.access.Marketing;
import tandem.web.Toasts;

/** What can be done with an import that has begun. */
@Controller
@RequestMapping("/capture/imports/{id}")
@Marketing
class ImportStepsController {

  private static final String TOO_LATE = "It was over already";

  private final Imports imports;

  ImportStepsController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping("/stop-checking")
  String stopChecking(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    return answer(id, imports.stopChecking(imports.get(id).id()), "Stopped", redirect);
  }

  @PostMapping("/pause")
  String pause(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    return answer(id, imports.pause(imports.get(id).id()), "The import is paused", redirect);
  }

  @PostMapping("/resume")
  String resume(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    return answer(id, imports.resume(imports.get(id).id()), "The import goes on", redirect);
  }

  @PostMapping("/cancel")
  String cancel(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    return answer(
        id,
        imports.cancel(imports.get(id).id()),
        "The import is cancelled; what came in so far stays",
        redirect);
  }

  @PostMapping("/undo")
  String undo(@PathVariable("id") UUID id, RedirectAttributes redirect) {
    return answer(id, imports.undo(imports.get(id)), "The import is being undone", redirect);
  }

  private static String answer(UUID id, boolean done, String words, RedirectAttributes redirect) {
    Toasts.say(redirect, done ? words : TOO_LATE);
    return "redirect:/capture/imports/" + id;
  }
}
