# Sourced by the scripts that run Tandem: builds target/tandem.jar where it is missing or older than its sources.

if [ ! -f target/tandem.jar ] || [ -n "$(find src/main pom.xml -newer target/tandem.jar -print -quit)" ]; then
  echo "Building Tandem (the first time fetches its libraries from Maven Central) …" >&2
  ./mvnw -q -B -Dmaven.test.skip=true package 2> >(grep -v 'sun.misc.Unsafe\|terminally deprecated' >&2)
fi

run_tandem() {
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    ${TANDEM_JAVA_OPTIONS:--Xmx768m} -jar target/tandem.jar "$@"
}
