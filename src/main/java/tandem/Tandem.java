package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application. */
@SpringBootApplication
@Modulithic(sharedModules = {"web", "platform"})
public class Tandem {

  public static void main(String[] args) {
    SpringApplication.run(Tandem.class, args);
  }
}
