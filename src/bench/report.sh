# Writes what was found as Markdown. Part of run.sh.

row() { # what, found, must, aim
    printf '| %s | %s | %s | %s |\n' "$1" "$2" "$3" "$4"
}

# the promises that one run can show; what needs another run beside this one is at the end
promises() {
    local java_version must_miss
    java_version=$("$java" -XshowSettings:properties -version 2>&1 | awk '$1 == "java.specification.version" { print $3 }')
    must_miss=$([ "${java_version%%.*}" -ge 25 ] && echo 200 || echo 280)
    echo "| what | found | must | aim |"
    echo "|---|---|---|---|"
    local what
    for what in article lead list; do
        row "hot $what: CPU per request ÷ nginx from memory" "$(ratio "$(value "hot $what" 5)" "$(value "nginx, $what from memory" 5)")" "≤ 1.5" "≤ 1.2"
    done
    for what in article lead list; do
        row "hot $what: requests per second ÷ nginx from a file" "$(ratio "$(value "hot $what" 2)" "$(value "nginx, $what from a file" 2)")" "≥ 0.7" "≥ 0.9"
    done
    row "hot 304: CPU per request ÷ nginx's 304" "$(ratio "$(value "hot 304" 5)" "$(value "nginx, 304" 5)")" "≤ 1.5" "≤ 1.2"
    row "hot article: p99 at $connections connections ÷ nginx from memory" "$(ratio "$(value "hot article" 4)" "$(value "nginx, article from memory" 4)")" "≤ 3" "≤ 1.5"
    row "miss, article by slug: CPU of the JVM, µs" "$(value "miss article" 5)" "≤ $must_miss" "≤ 120"
    local row
    for row in "one row by its key" "one row by its key, prepared" "one row with its article by its key" \
        "one row with its article by its key, prepared" "an article, all of it, prepared"; do
        row "miss, article by slug: requests per second ÷ pgbench, $row" "$(ratio "$(value "miss article" 2)" "$(value "PostgreSQL, $row" 2)")" "≥ 0.3" "≥ 0.5"
    done
    row "miss, list of 20 teasers: CPU of the JVM, µs" "$(value "miss list" 5)" "≤ 400" "≤ 250"
    row "import of $articles articles of $words words, index included, s" "$(value "import, seconds" 2)" "≤ 90 for 37,000" "≤ 45"
    row "first answer after start, database running, CPU s" "$(value "first answer, CPU seconds" 2)" "≤ 3 with AOT" "≤ 2"
    row "RSS after a load of all kinds on $articles articles, MB" "$(value "RSS, MB" 2)" "≤ 600 for 100,000" "≤ 400"
    row "stale reads after the publishing call has answered, of $(value "reads meanwhile" 2)" "$(value "stale reads" 2)" "0" "0"
    row "publish → visible on the other node, p99 ms ($(value published 2) stories)" "$(value "other node, p99 ms" 2)" "≤ 1000" "≤ 100"
}

requests() {
    echo "| what | requests/s | p50 ms | p99 ms | CPU µs/request | of PostgreSQL | bytes | errors |"
    echo "|---|---|---|---|---|---|---|---|"
    awk -F '\t' 'NF == 8 { db = $1 ~ /^nginx/ ? "" : $6
        printf "| %s | %s | %.2f | %.2f | %s | %s | %s | %s |\n", $1, $2, $3 / 1000, $4 / 1000, $5, db, $7, $8 }' "$results"
}

others() {
    echo "| what | found |"
    echo "|---|---|"
    awk -F '\t' 'NF == 2 { printf "| %s | %s |\n", $1, $2 }' "$results"
}

comparison() {
    echo
    echo "## Beside \`$(basename "$against")\`"
    echo
    echo "CPU time of a computed answer, this run ÷ that one; of Lede and its PostgreSQL together."
    echo
    echo "| what | that run, µs | this run, µs | ratio | must | aim |"
    echo "|---|---|---|---|---|---|"
    local kind then now
    for kind in article list deep topic lead related search suggest changes; do
        then=$(awk -F '\t' -v name="miss $kind" '$1 == name { print $5 + $6 }' "$against")
        now=$(awk -F '\t' -v name="miss $kind" '$1 == name { print $5 + $6 }' "$results")
        case $kind in related | search) must="≤ 4 | ≤ 2" ;; suggest | changes) must=" | " ;; *) must="≤ 1.5 | ≤ 1.2" ;; esac
        echo "| miss $kind | ${then:-–} | ${now:-–} | $(ratio "${now:-–}" "${then:-–}") | $must |"
    done
}

write_report() {
    local missing=
    [ -n "$with_wrk" ] || missing+=" wrk (requests were sent by Load.java, whose own CPU time is larger),"
    [ -n "$with_nginx" ] || missing+=" nginx (its lines and ratios are left out),"
    [ -n "$with_pgbench" ] || missing+=" pgbench (its lines and ratio are left out),"
    echo "# Lede, measured on $articles articles of $words words"
    echo
    echo "- $(nproc) × $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(awk '/^MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GiB, Linux $(uname -r)"
    echo "- Java: $("$java" -version 2>&1 | sed -n 2p)${JAVA_OPTIONS:+, $JAVA_OPTIONS}; $(cat "$work/postgres.version")"
    echo "- Commit $(git -C "$root" rev-parse --short HEAD 2> /dev/null || echo unknown)$(git -C "$root" diff --quiet HEAD 2> /dev/null || echo ' and changes'), $(date -u +%FT%RZ), load average before $load_before"
    echo "- Corpus: $content, $(($(cat "$work/corpus.bytes") / 1000000)) MB. Deep list: $(cat "$work/deep") pages down."
    echo "- $seconds s each after $warm_up s and $warm_requests requests of warm-up, the best of $rounds by CPU time; $connections connections for what is kept, $miss_connections for what is computed and for pgbench"
    echo "- Settings: the defaults, but no access log (nginx has none here), no sample, no limit for the key; \`LEDE_CACHE_ENABLED=false\` for what is computed"
    [ -z "$missing" ] || echo "- Not installed:${missing%,}"
    echo
    echo "## What was promised"
    echo
    promises
    echo
    echo "## Requests"
    echo
    echo "CPU is that of the server by /proc, the JVM's apart from that of PostgreSQL's connections; bytes with the head."
    echo
    requests
    echo
    echo "## The rest"
    echo
    others
    if [ -n "$against" ]; then comparison; fi
}
