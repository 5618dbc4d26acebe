package tandem.segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.platform.Columns;
import tandem.segments.Judge.Ask;
import tandem.segments.Rules.Rule;

/**
 * Which conditions are asked of whom, told to the database shortly: most people are asked the same
 * ones, so each person names a set of questions.
 */
final class Questions {

  private record Question(int number, String cause) {}

  private record Entry(int set, Question question) {}

  private record Asked(UUID person, int set) {}

  private final List<Rule> rules;
  private final List<Asked> people = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param asked by person; questions about rules that are no more are left out
   */
  Questions(Map<UUID, List<Ask>> asked, List<Rule> rules) {
    var wanted =
        asked.values().stream().flatMap(List::stream).map(Ask::segment).collect(Collectors.toSet());
    this.rules = rules.stream().filter(rule -> wanted.contains(rule.id())).toList();
    var numbers = new HashMap<SegmentId, Integer>();
    this.rules.forEach(rule -> numbers.put(rule.id(), numbers.size()));
    var sets = new HashMap<List<Question>, Integer>();
    asked.forEach(
        (person, asks) -> {
          var questions = new ArrayList<Question>();
          for (var ask : asks) {
            var number = numbers.get(ask.segment());
            if (number != null) {
              questions.add(new Question(number, ask.cause()));
            }
          }
          if (!questions.isEmpty()) {
            people.add(new Asked(person, set(questions, sets)));
          }
        });
  }

  private int set(List<Question> questions, Map<List<Question>, Integer> sets) {
    var known = sets.get(questions);
    if (known != null) {
      return known;
    }
    var set = sets.size();
    sets.put(questions, set);
    questions.forEach(question -> entries.add(new Entry(set, question)));
    return set;
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** In the order of their numbers. */
  List<Rule> rules() {
    return rules;
  }

  Map<String, Object> columns() {
    var columns = new HashMap<String, Object>();
    columns.putAll(Columns.of(rules).with("segments", Rule::id).arrays());
    columns.putAll(
        Columns.of(people).with("people", Asked::person).with("sets", Asked::set).arrays());
    columns.putAll(
        Columns.of(entries)
            .with("questionSets", Entry::set)
            .with("questionNumbers", entry -> entry.question().number())
            .with("questionCauses", entry -> entry.question().cause())
            .arrays());
    return columns;
  }
}
