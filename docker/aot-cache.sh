#!/bin/bash
# Makes app.aot beside quarkus-run.jar, the ahead-of-time cache of JDK 25 and newer (JEP 514, JEP 515): what a start loads and
# links, and what the compiler learned. Lede runs once on the sample edition in a folder of its own and answers one of each.
# The cache holds for this very JVM and these very jars; with others it is left aside, and all works without it.
#   docker/aot-cache.sh [FOLDER]   the folder of quarkus-run.jar (target/quarkus-app)
# Beside it goes app.options, with which a start there makes the most of it:  java @app.options -jar quarkus-run.jar
# JAVA_HOME says by which Java, TRAINING_PORT at which port it listens meanwhile (18089), TRAINING_ROUNDS how often each is
# asked for (100). The jars must have been packaged with -Dquarkus.package.jar.type=aot-jar.
set -euo pipefail

folder=${1:-target/quarkus-app}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
here=$(cd "$(dirname "$0")" && pwd)
port=${TRAINING_PORT:-18089} rounds=${TRAINING_ROUNDS:-100}
cd "$folder"
[ -f quarkus-run.jar ] || { echo "There is no quarkus-run.jar in $folder: ./mvnw -DskipTests -Dquarkus.package.jar.type=aot-jar package" >&2; exit 1; }
"$java" -XX:AOTMode=auto -version > /dev/null 2>&1 || { echo "This Java has no ahead-of-time cache; it takes 25 or newer" >&2; exit 1; }

home=$(mktemp -d)
# it stops its database before it ends
trap '[ -z "${lede:-}" ] || { kill "$lede" && wait "$lede"; } 2> /dev/null; rm -rf "$home"' EXIT
rm -f app.aot
LEDE_HOME=$home LEDE_ADMIN_KEY=lede_only_for_training_0000000000000000000 QUARKUS_HTTP_PORT=$port QUARKUS_HTTP_HOST=127.0.0.1 \
    "$java" -XX:AOTCacheOutput=app.aot -Xlog:aot*=error -jar quarkus-run.jar > "$home/log" 2>&1 &
lede=$!

# without curl, which not every image has
get() {
    exec 3<> "/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n%s\r\n' "$1" "${2:-}" >&3
    cat <&3 > "$home/answer"
    exec 3>&-
    head -1 "$home/answer"
}

until [[ $(get /q/health/ready 2> /dev/null) == *' 200 '* ]]; do
    kill -0 "$lede" 2> /dev/null || { cat "$home/log" >&2; exit 1; }
    sleep 0.3
done
get '/v1/articles?limit=1' > /dev/null
slug=$(grep -o '"slug":"[^"]*"' "$home/answer" | head -1 | cut -d'"' -f4) || { echo "It has no articles: $(cat "$home/answer")" >&2; exit 1; }
for ((round = 0; round < rounds; round++)); do
    # a text that was not asked for yet is not kept yet
    for path in "/v1/articles/$slug?fields=headline,sections&include=related" "/v1/articles/$slug" "/v1/articles?limit=$((round % 100 + 1))" \
        "/v1/lead-stories?limit=1&include=sections&relatedLimit=$((round % 50 + 1))" "/v1/search?q=the+$round" "/v1/search/suggest?q=a&limit=$((round % 20 + 1))" \
        "/v1/articles/$slug/related?limit=$((round % 50 + 1))" "/v1/changes?limit=$((round % 100 + 1))" "/v1/topics?limit=$((round % 100 + 1))" "/v1/feeds/latest.json?limit=$((round % 100 + 1))"; do
        get "$path" 'Accept-Encoding: gzip'$'\r\n' > "$home/status"
        [[ $(cat "$home/status") == *' 200 '* ]] || { echo "GET $path: $(cat "$home/status")" >&2; exit 1; }
    done
done
get /q/openapi > /dev/null
kill "$lede"
wait "$lede" || true
lede=
[ -f app.aot ] || { cat "$home/log" >&2; exit 1; }

# For start-only.json see there. Code that the training saw hot is compiled whenever its calls are counted, without a threshold:
# by the first compiler after 2^7 calls, by the second after 2^11 more, or 2^14 rounds of a loop. Here it is 2^10, 2^14 and 2^16, so
# that what a start calls a thousand times is not compiled twice; and what the training did not see hot waits 20 times longer for
# a profile, not 250 times. What the virtual machine itself has to say goes to standard error: standard output is Lede's log alone.
cp "$here/start-only.json" .
options=(-XX:AOTCache=app.aot -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=warning:stderr)
tuning=(-XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile=start-only.json -XX:Tier0InvokeNotifyFreqLog=10
    -XX:Tier2InvokeNotifyFreqLog=14 -XX:Tier2BackedgeNotifyFreqLog=16 -XX:Tier2ProfileDelayFactor=20)
if "$java" "${options[@]}" "${tuning[@]}" -version > /dev/null 2>&1; then
    options+=("${tuning[@]}")
else
    echo "This Java does not take ${tuning[*]}: a start will cost more CPU time" >&2
fi
printf '%s\n' "${options[@]}" > app.options
ls -l app.aot app.options
