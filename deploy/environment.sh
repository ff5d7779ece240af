# Shared by the scripts beside it: where the repository is, which JDK and Maven to use, and how to build.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
launcher=$root/deploy/platform/target/platform.jar
stamp=$root/deploy/platform/target/build.stamp
services="intake escalation sla reporting"

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[".]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25: the one that is set, the one on the path, then the usual places.
use_jdk_25() {
  local candidate on_path
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f "$on_path" 2>/dev/null || true)
    on_path=${on_path%/bin/java}
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  die "Redress needs a JDK 25 and found none: install one (for example Eclipse Temurin 25 from adoptium.net, or 'sdk install java 25-tem') or set JAVA_HOME to it."
}

require_maven() {
  command -v mvn >/dev/null || die "Redress is built with Maven 3.8.7 or newer and found no 'mvn' on the path: install it (for example 'apt install maven' or 'brew install maven')."
}

# Runs one of the launcher's commands in place of this shell.
launch() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx128m \
    "-Dredress.root=$root" -jar "$launcher" "$@"
}

require_launcher() {
  [ -f "$launcher" ] || die "Redress has not been built here yet; deploy/start does that."
}

# Prints the modules of which a source is newer than the build. Folders count too: their time changes when a file in
# them goes away.
stale_modules() {
  local service
  is_stale deploy/platform "$launcher" && echo deploy/platform
  for service in $services; do
    is_stale "$service-service" "$root/$service-service/target/quarkus-app/quarkus-run.jar" && echo "$service-service"
  done
  return 0
}

# is_stale MODULE ARTIFACT
is_stale() {
  [ ! -f "$stamp" ] || [ ! -f "$2" ] ||
    [ -n "$(find "$root/pom.xml" "$root/deploy/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main" -newer "$stamp" -print -quit)" ]
}

# A build would pull the jars from under the processes that run from them.
require_nothing_running() {
  local pid
  pid=$(head -n 1 "${REDRESS_HOME:-$root/.redress}/run/launcher.pid" 2>/dev/null || true)
  if [ -n "$pid" ] && ps -p "$pid" -o args= 2>/dev/null | grep -q "$launcher"; then
    die "Redress runs from this build, which has to be made anew; deploy/stop it first."
  fi
}

# Builds what runs, without tests, when a source is newer than the build.
build_if_needed() {
  [ -z "$(stale_modules)" ] && return
  require_nothing_running
  require_maven
  (
    lock_build
    build
  ) || exit 1
}

# Two starts at once build once: the second waits for the first.
lock_build() {
  local lock=$root/deploy/platform/target/build.lock holder
  mkdir -p "$root/deploy/platform/target"
  until (set -o noclobber && echo $$ >"$lock") 2>/dev/null; do
    holder=$(cat "$lock" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -f "$lock"
    fi
    sleep 0.2
  done
  trap 'rm -f "$root/deploy/platform/target/build.lock"' EXIT
}

build() {
  local log=$root/deploy/platform/target/build.log started=$root/deploy/platform/target/build.started modules
  modules=$(stale_modules | paste -sd , -)
  [ -n "$modules" ] || return 0
  if [ -f "$stamp" ]; then
    echo "Building what changed."
  else
    echo "Building (the first time this downloads libraries, which takes some minutes)."
  fi
  touch "$started"
  if ! (cd "$root" && mvn -B -ntp -Dmaven.test.skip=true -pl "$modules" package </dev/null 2>&1) |
    tee "$log" | sed -n -u 's/^\[INFO\] Building \(Redress .*\) [0-9][^ ]* *\(\[.*\]\)\{0,1\}$/  \1/p'; then
    printf '\n'
    grep '^\[ERROR\]' "$log" | head -n 25 >&2 || tail -n 25 "$log" >&2
    die "The build failed; the whole log is in $log."
  fi
  mv "$started" "$stamp"
}

# build_tools MODULE: builds a module of deploy/ that tests or measures the system from outside, with what it stands on.
build_tools() {
  local module=deploy/$1 jar=$root/deploy/$1/target/$1.jar log=$root/deploy/$1/target/build.log
  if [ -f "$jar" ] && [ -z "$(find "$root/pom.xml" "$root/deploy/pom.xml" "$root/deploy/harness/pom.xml" \
    "$root/deploy/harness/src" "$root/$module/pom.xml" "$root/$module/src/main" -newer "$jar" -print -quit)" ]; then
    return
  fi
  require_maven
  echo "Building $module."
  mkdir -p "$root/$module/target"
  (cd "$root" && mvn -B -ntp -q -Dmaven.test.skip=true -pl "deploy/harness,$module" package </dev/null) >"$log" 2>&1 || {
    grep '^\[ERROR\]' "$log" | head -n 25 >&2
    die "The build failed; the whole log is in $log."
  }
}
