package tandem.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the bare address to where the visitor's day begins. */
@Controller
class HomeController {

  private final Shells shells;

  HomeController(Shells shells) {
    this.shells = shells;
  }

  @GetMapping("/")
  String home() {
    var start = shells.start();
    if (start == null) {
      throw new NotFound("page");
    }
    return "redirect:" + start;
  }
}
