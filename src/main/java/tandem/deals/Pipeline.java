package tandem.deals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stages in their order; never empty. */
public record Pipeline(List<PipelineStage> stages) {

  public Pipeline {
    stages = List.copyOf(stages);
  }

  PipelineStage first() {
    return stages.getFirst();
  }

  PipelineStage last() {
    return stages.getLast();
  }

  /** By code or by the name people see, in upper or lower case. */
  public Optional<PipelineStage> find(String codeOrName) {
    var wanted = codeOrName.strip().toLowerCase(Locale.ROOT);
    return stages.stream()
        .filter(s -> s.code().equals(wanted) || s.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** Why a stage that is none cannot be taken. */
  String refusal() {
    var codes = stages.stream().map(PipelineStage::code).collect(Collectors.joining(", "));
    return "is not a stage of the pipeline: use one of " + codes;
  }
}
