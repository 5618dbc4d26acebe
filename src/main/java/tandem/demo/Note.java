package tandem.demo;

import java.util.List;

/**
 * What a salesperson writes beside a reason.
 *
 * @param reason its code
 */
record Note(String reason, String text) {

  static final List<Note> REJECTED = read("reject-notes.tsv");
  static final List<Note> LOST = read("lost-notes.tsv");

  /** The note about somebody. */
  String about(Persona who) {
    return text.replace("{first}", who.firstName()).replace("{company}", who.customer());
  }

  /** One that can be said about somebody with or without a company. */
  static Note one(List<Note> of, Persona who) {
    return who.luck()
        .one(
            of.stream()
                .filter(note -> who.firm() != null || !note.text().contains("{company}"))
                .toList());
  }

  private static List<Note> read(String table) {
    return Tables.read(table).stream().map(row -> new Note(row.get(0), row.get(1))).toList();
  }
}
