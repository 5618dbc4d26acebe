package tandem.intake;

/** One step of the way that every interaction goes. */
interface Step {

  void run(Batch batch);
}
