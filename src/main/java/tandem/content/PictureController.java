package tandem.content;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tandem.access.Anybody;
import tandem.web.NotFound;

/** Pictures of pages and covers, for everybody. Never the file of an asset. */
@Controller
@Anybody
class PictureController {

  private final StoredFiles files;
  private final Downloads downloads;

  PictureController(StoredFiles files, Downloads downloads) {
    this.files = files;
    this.downloads = downloads;
  }

  @GetMapping("/p/picture/{picture}")
  void show(@PathVariable UUID picture, HttpServletResponse response) throws IOException {
    var file = files.find(picture, StoredFile.Use.PICTURE);
    if (file == null) {
      throw new NotFound("picture");
    }
    downloads.show(file, response);
  }
}
