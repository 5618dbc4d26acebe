package tandem.fields;

import java.util.List;

/** Tells what of a module uses a field. Whoever lets people refer to fields provides one. */
public interface FieldUse {

  /**
   * One thing that uses it.
   *
   * @param words such as: the segment "Large teams"
   * @param href where it can be changed
   */
  record Use(String words, String href) {}

  List<Use> of(String key);
}
