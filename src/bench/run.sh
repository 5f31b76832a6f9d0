#!/bin/bash
# Measures Lede on made-up content, beside nginx and PostgreSQL on the same machine, and writes a report. See README.md here.
set -euo pipefail

usage() {
    cat << 'USAGE'
src/bench/run.sh [OPTION VALUE]…
  --articles N      how many are made up and imported (10000)
  --words N         words of one, on average (970)
  --seconds N       length of each measurement (4)
  --warm-up N       seconds before each, which are not counted (3)
  --warm-requests N  and requests before each, as long as they do not take ten times that (30000)
  --rounds N        measurements of each thing, of which the one with the least CPU time counts (2)
  --connections N   to hot answers (32)
  --miss-connections N  to answers that are computed, and of pgbench (8)
  --visible N       seconds of publishing one story after the other (20)
  --readers N       that hammer each node meanwhile (4)
  --port N          Lede's; the two after it are the other node's and nginx's (18080)
  --work DIR        where everything lies; what was imported there by a run with the same content is used again (a new folder, removed)
  --report FILE     the report; FILE.tsv beside it has the bare figures (target/bench.md)
  --against FILE    figures of another run, such as one with more articles, to compare this one with
  --jar FILE        what is measured (target/quarkus-app/quarkus-run.jar)
JAVA_HOME says by which Java, JAVA_OPTIONS with what options.
USAGE
}

die() { echo "$*" >&2; exit 1; }
say() { echo "$(date +%T) $*" >&2; }

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/../.." && pwd)
articles=10000 words=970 seconds=4 warm_up=3 warm_requests=30000 rounds=2 connections=32 miss_connections=8 visible=20 readers=4 port=18080
work= report=$root/target/bench.md against= jar=$root/target/quarkus-app/quarkus-run.jar seed=1 topics=500
while [ $# -gt 0 ]; do
    option=${1#--}
    case $1 in
        --articles | --words | --seconds | --warm-up | --warm-requests | --rounds | --connections | --miss-connections | --visible | --readers | --port)
            [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || die "$1 takes a number above 0"
            declare "${option//-/_}=$2" ;;
        --work | --report | --against | --jar)
            [ -n "${2:-}" ] || die "$1 takes a path"
            declare "$option=$(realpath -m "$2")" ;;
        *) usage; [ "$1" = --help ] && exit 0 || exit 2 ;;
    esac
    shift 2
done
[ "$articles" -ge 1000 ] || die "The pages of a list are too few with less than 1000 articles"
[ -r /proc/self/stat ] || die "CPU times are read from /proc, which this system does not have"
[ -f "$jar" ] || die "There is no $jar: ./mvnw package -DskipTests makes it"
[ -z "$against" ] || [ -f "$against" ] || die "There is no $against"
command -v curl > /dev/null || die "curl is needed"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jdk=$(dirname "$(readlink -f "$(command -v "$java")")")
[ -x "$jdk/javac" ] || die "$java is not of a JDK"
with_wrk=$(command -v wrk || true) with_nginx=$(PATH=$PATH:/usr/sbin command -v nginx || true) with_pgbench=$(command -v pgbench || true)
PATH=$PATH:/usr/sbin

. "$bench/measure.sh"
. "$bench/servers.sh"
. "$bench/phases.sh"
. "$bench/report.sh"

if [ -n "$work" ]; then mkdir -p "$work"; else work=$(mktemp -d) temporary=$work; fi
trap 'stop_all; rm -rf "${temporary:-}"' EXIT
set -E
trap 'echo "Failed at ${BASH_SOURCE[0]##*/}:$LINENO; what was started has its log in $work" >&2' ERR
trap 'exit 130' INT TERM
home=$work/home key=lede_admin_bench results=$work/results.tsv
mkdir -p "$(dirname "$report")" "$work/classes" "$work/paths" "$work/bodies"
: > "$results"
"$jdk/javac" -d "$work/classes" "$bench"/*.java

load_before=$(cut -d' ' -f1 /proc/loadavg)
say "corpus of $articles articles"
make_corpus
start_lede lede "$home" "$port"
import_corpus
make_paths
say "kept answers"
measure_hot
say "all kinds of requests together"
measure_mixture
say "publish to visible, on two nodes"
measure_visible
measure_start
find "$home/postgres" -name PG_VERSION -maxdepth 3 | head -1 | xargs cat | sed 's/^/PostgreSQL /' > "$work/postgres.version"
stop other
stop lede
say "computed answers"
start_lede lede "$home" "$port" LEDE_CACHE_ENABLED=false
answers lede /v1/articles/bench-1/related
measure_misses
measure_postgres
stop_all
cp "$results" "${report%.md}.tsv"
write_report > "$report"
say "the report is $report"
cat "$report"
