package tandem.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One address for each annotation, for programs and for people. */
@RestController
class RolesProbe {

  @Everyone
  @GetMapping({"/roles/everyone", "/api/v1/roles/everyone"})
  String everyone() {
    return "ok";
  }

  @Marketing
  @GetMapping({"/roles/marketing", "/api/v1/roles/marketing"})
  String marketing() {
    return "ok";
  }

  @Selling
  @GetMapping({"/roles/selling", "/api/v1/roles/selling"})
  String selling() {
    return "ok";
  }

  @Managing
  @GetMapping({"/roles/managing", "/api/v1/roles/managing"})
  String managing() {
    return "ok";
  }

  @Administering
  @GetMapping({"/roles/administering", "/api/v1/roles/administering"})
  String administering() {
    return "ok";
  }
}
