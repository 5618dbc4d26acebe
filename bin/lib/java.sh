# Sourced by the scripts in bin/: goes to the project's folder and sets JAVA_HOME to a JDK of version 25 or newer.

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

java_version() { # prints the major version of the JDK in folder $1; nothing where there is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_java() {
  local home version on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(java_version "$home" || true)
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      echo "$home"
      return
    fi
  done
  echo "Tandem needs a JDK 25: install one (for example Temurin 25 from https://adoptium.net) or set JAVA_HOME to it." >&2
  return 1
}

JAVA_HOME=$(find_java) || exit 1
export JAVA_HOME
