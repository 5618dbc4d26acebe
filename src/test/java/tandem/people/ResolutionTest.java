package tandem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void makesOnePersonOfEverybodyWhoSharesAnId() {
    var resolution = new Resolution(Map.of());

    var first = resolution.resolve(claim("crm-1", "ada@acme.test"));
    var byAddress = resolution.resolve(claim(null, "ada@acme.test"));
    var byNumber = resolution.resolve(claim("crm-1", null));

    assertThat(first.created()).isTrue();
    assertThat(byAddress).isEqualTo(new Identified(first.person(), false));
    assertThat(byNumber).isEqualTo(new Identified(first.person(), false));
    assertThat(resolution.created()).hasSize(1);
  }

  @Test
  void learnsASecondIdOfSomebodyKnown() {
    var ada = PersonId.next();
    var resolution = new Resolution(Map.of(email("ada@acme.test"), ada));

    assertThat(resolution.resolve(claim("crm-1", "ada@acme.test")).person()).isEqualTo(ada);
    assertThat(resolution.learnt()).containsEntry(external("crm-1"), ada);
    assertThat(resolution.created()).isEmpty();
  }

  @Test
  void findsSomebodyByAnIdOfBeforeButMakesNobodyByIt() {
    var ada = PersonId.next();
    var resolution = new Resolution(Map.of(external("old"), ada));

    assertThat(resolution.resolve(alias("new", "old")).person()).isEqualTo(ada);
    assertThat(resolution.learnt()).containsEntry(external("new"), ada);

    resolution.resolve(alias("other", "never-seen"));
    assertThat(resolution.learnt()).doesNotContainKey(external("never-seen"));
  }

  private static Claim alias(String externalId, String formerId) {
    return new Claim(externalId, formerId, Profile.builder().build(), NOW);
  }

  @Test
  void holdsTwoPeopleApartWhoseIdsComeTogether() {
    var ada = PersonId.next();
    var bob = PersonId.next();
    var resolution = new Resolution(Map.of(external("crm-1"), ada, email("bob@acme.test"), bob));

    assertThat(resolution.resolve(claim("crm-1", "bob@acme.test")).person()).isEqualTo(ada);
    assertThat(resolution.conflicts())
        .containsExactly(new Resolution.Conflict(ada, bob, email("bob@acme.test")));
    assertThat(resolution.learnt()).isEmpty();
    assertThat(resolution.heard()).isEmpty();
  }

  @Test
  void makesAndFindsSomebodyByAPhoneNumberAlone() {
    var resolution = new Resolution(Map.of());

    var first = resolution.resolve(caller(null, "+442079460958"));

    assertThat(first.created()).isTrue();
    assertThat(resolution.resolve(caller(null, "+442079460958")))
        .isEqualTo(new Identified(first.person(), false));
  }

  @Test
  void makesTwoPeopleOfTwoAddressesWithOnePhone() {
    var ada = PersonId.next();
    var resolution = new Resolution(Map.of(phone("+442079460958"), ada));

    var bob = resolution.resolve(caller("bob@acme.test", "+442079460958"));

    assertThat(bob.created()).isTrue();
    assertThat(bob.person()).isNotEqualTo(ada);
    assertThat(resolution.conflicts())
        .containsExactly(new Resolution.Conflict(bob.person(), ada, phone("+442079460958")));
    assertThat(resolution.heard())
        .hasEntrySatisfying(
            bob.person(),
            said ->
                assertThat(said.getFirst().profile().get(ProfileField.PHONE))
                    .isEqualTo("+442079460958"));
  }

  @Test
  void learnsThePhoneOfSomebodyKnownByAnotherId() {
    var ada = PersonId.next();
    var resolution = new Resolution(Map.of(email("ada@acme.test"), ada));

    resolution.resolve(caller("ada@acme.test", "+442079460958"));

    assertThat(resolution.resolve(caller(null, "+442079460958")).person()).isEqualTo(ada);
  }

  @Test
  void takesANumberThatCannotExistForNoProof() {
    assertThat(claimOf(null, "+49 1").isStrong()).isFalse();
    assertThat(claimOf(null, "030 901820").isStrong()).isFalse();
    assertThat(claimOf(null, "+4930901820").isStrong()).isTrue();
  }

  private static Claim caller(@Nullable String address, String phone) {
    var claim = claimOf(address, phone);
    assertThat(claim.isStrong()).isTrue();
    return claim;
  }

  private static Claim claimOf(@Nullable String address, String phone) {
    var said = Profile.builder().say(ProfileField.EMAIL, address).say(ProfileField.PHONE, phone);
    return new Claim(null, null, said.build(), NOW);
  }

  private static StrongId phone(String number) {
    return new StrongId(StrongId.Kind.PHONE, number);
  }

  @RepeatedTest(200)
  void neverGivesAnIdToTwoPeopleAndNeverMovesOne(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var known = new HashMap<StrongId, PersonId>();
    for (int i = 0; i < 3; i++) {
      known.put(external("crm-" + i), PersonId.next());
    }
    var resolution = new Resolution(known);
    var owners = new HashMap<>(known);
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < 30; i++) {
      var externalId = random.nextBoolean() ? "crm-" + random.nextInt(8) : null;
      var address =
          externalId == null || random.nextBoolean()
              ? "p" + random.nextInt(8) + "@acme.test"
              : null;
      claims.add(claim(externalId, address));
    }
    for (var claim : claims) {
      var person = resolution.resolve(claim).person();
      var strongest = claim.ids().stream().filter(owners::containsKey).findFirst();
      strongest.ifPresent(
          id ->
              assertThat(person)
                  .as("seed %d", run.getCurrentRepetition())
                  .isEqualTo(owners.get(id)));
      claim.ids().forEach(id -> owners.putIfAbsent(id, person));
    }
    resolution.learnt().forEach((id, person) -> assertThat(owners).containsEntry(id, person));
    known.keySet().forEach(id -> assertThat(resolution.learnt()).doesNotContainKey(id));
  }

  private static Claim claim(@Nullable String externalId, @Nullable String address) {
    return new Claim(
        externalId, null, Profile.builder().say(ProfileField.EMAIL, address).build(), NOW);
  }

  private static StrongId email(String address) {
    return new StrongId(StrongId.Kind.EMAIL, address);
  }

  private static StrongId external(String id) {
    return new StrongId(StrongId.Kind.EXTERNAL_ID, id);
  }
}
