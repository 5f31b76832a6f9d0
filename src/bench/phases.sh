# What is measured, one after the other. Part of run.sh.

content="front, articles $articles words $words topics $topics seed $seed"

make_corpus() {
    if [ "$(cat "$work/content" 2> /dev/null)" = "$content" ]; then return; fi
    rm -rf "$home" "$work/other" "$work/content"
    "$java" -cp "$work/classes" Corpus --articles "$articles" --words "$words" --topics "$topics" --seed "$seed" |
        tee >(wc -c > "$work/corpus.bytes") | gzip -1 > "$work/corpus.ndjson.gz"
}

import_corpus() {
    if [ -f "$work/content" ]; then say "already imported"; cat "$work/import.tsv" >> "$results"; return; fi
    say "import of $(($(cat "$work/corpus.bytes") / 1000000)) MB"
    local start jvm db job state=
    start=$(date +%s.%N) jvm=$(ticks "${pid[lede]}") db=$(postgres_ticks)
    job=$(curl -sf -X POST -T "$work/corpus.ndjson.gz" -H "Authorization: Bearer $key" -H 'Content-Type: application/x-ndjson' \
        -H 'Content-Encoding: gzip' -D - -o /dev/null "${base[lede]}/editorial/v1/imports" | tr -d '\r' | awk 'tolower($1) == "location:" { print $2 }')
    [[ $job == http* ]] || job=${base[lede]}$job
    until [[ $state == *'"done"'* ]]; do
        sleep 0.3
        state=$(curl -sf -H "Authorization: Bearer $key" "$job")
        [[ $state != *'"failed"'* ]] || die "The import failed: $state"
    done
    [[ $state == *'"rejected":0'* ]] || die "Lines were rejected: ${state:0:1000}"
    {
        awk -v from="$start" -v to="$(date +%s.%N)" 'BEGIN { printf "import, seconds\t%.1f\n", to - from }'
        awk -v t=$(($(ticks "${pid[lede]}") - jvm)) -v hz="$hertz" 'BEGIN { printf "import, CPU seconds of Lede\t%.1f\n", t / hz }'
        awk -v t=$(($(postgres_ticks) - db)) -v hz="$hertz" 'BEGIN { printf "import, CPU seconds of PostgreSQL\t%.1f\n", t / hz }'
    } > "$work/import.tsv"
    cat "$work/import.tsv" | tee -a "$results" >&2
    rm "$work/corpus.ndjson.gz"
    # what autovacuum would do in a minute or two, beside the measurements
    if command -v psql > /dev/null; then sql -c 'vacuum analyze' > /dev/null; fi
    echo "$content" > "$work/content"
}

sql() { PGPASSWORD=$(cat "$home/postgres/password") psql -q -h 127.0.0.1 -p "$(postgres_port)" -U lede lede "$@"; }

random_numbers() { awk -v n="$1" -v most="$2" -v seed="$seed" 'BEGIN { srand(seed); for (i = 0; i < n; i++) print int(rand() * most) }'; }

# a file of addresses for each kind of request
make_paths() {
    local paths=$work/paths deep=$((articles / 40)) edition
    if [ "$deep" -gt 10000 ]; then deep=10000; fi
    echo "$deep" > "$work/deep"
    random_numbers 20000 "$articles" | sed 's#.*#/v1/articles/bench-&#' > "$paths/article"
    random_numbers 2000 "$articles" | sed 's#.*#/v1/articles/bench-&/related#' > "$paths/related"
    random_numbers 2000 "$topics" | sed 's#.*#/v1/articles?topic=bench-&#' > "$paths/topic"
    echo '/v1/articles?limit=20' > "$paths/list"
    echo '/v1/lead-stories?front=bench&limit=1&include=sections&relatedLimit=18' > "$paths/lead"
    "$java" -cp "$work/classes" Deep "${base[lede]}" "$deep" 20 > "$paths/deep"
    "$java" -cp "$work/classes" Corpus --topics "$topics" --seed "$seed" --queries 2000 > "$work/queries"
    sed 's#\(.*\) \(.*\)#/v1/search?q=\1+\2#' "$work/queries" > "$paths/search"
    sed 's#\(...\).*#/v1/search/suggest?q=\1#' "$work/queries" > "$paths/suggest"
    edition=$(curl -s "${base[lede]}/v1" | grep -o '"edition":[0-9]*' | cut -d: -f2)
    random_numbers 2000 "$edition" | sed 's#.*#/v1/changes?after=&\&limit=20#' > "$paths/changes"
}

# the article whose length is nearest to the mean of a hundred
typical_article() {
    head -100 "$work/paths/article" | while read -r path; do
        echo "$(curl -s "${base[lede]}$path" | wc -c) $path"
    done | awk '{ size[NR] = $1; path[NR] = $2; sum += $1 } END { for (i = 1; i <= NR; i++) { off = size[i] - sum / NR; if (off < 0) off = -off
        if (best == "" || off < least) { best = path[i]; least = off } } print best }'
}

measure_hot() {
    local what tag
    typical_article > "$work/paths/hot-article"
    cp "$work/paths/lead" "$work/paths/hot-lead"
    cp "$work/paths/list" "$work/paths/hot-list"
    for what in article lead list; do
        curl -sf -o "$work/bodies/$what" "${base[lede]}$(cat "$work/paths/hot-$what")"
        for way in memory file; do echo "/$way/$what" > "$work/paths/$way-$what"; done
    done
    tag=$(curl -sI "${base[lede]}$(cat "$work/paths/hot-article")" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
    if [ -n "$with_nginx" ]; then start_nginx "$work/bodies"; fi
    # the compiler of the JVM is done with the way of a kept answer after some hundred thousand of them
    warm lede "$work/paths/hot-article" "$connections" "" 200000
    for what in article lead list; do
        measure "hot $what" lede "$work/paths/hot-$what" "$connections"
        if [ -n "$with_nginx" ]; then
            measure "nginx, $what from memory" nginx "$work/paths/memory-$what" "$connections"
            measure "nginx, $what from a file" nginx "$work/paths/file-$what" "$connections"
        fi
    done
    measure "hot 304" lede "$work/paths/hot-article" "$connections" "If-None-Match: $tag"
    if [ -n "$with_nginx" ]; then
        tag=$(curl -sI "${base[nginx]}/file/article" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
        measure "nginx, 304" nginx "$work/paths/file-article" "$connections" "If-None-Match: $tag"
        stop nginx
    fi
}

# every kind of request in one stream, with the default settings, and what memory it leaves behind
measure_mixture() {
    local kind status=/proc/${pid[lede]}/status
    for kind in article article article related topic topic list lead deep search suggest changes; do cat "$work/paths/$kind"; done |
        awk -v seed="$seed" 'BEGIN { srand(seed) } { printf "%.9f %s\n", rand(), $0 }' | sort | cut -d' ' -f2 > "$work/paths/mixture"
    measure "all kinds" lede "$work/paths/mixture" "$miss_connections"
    note "RSS, MB" $(($(awk '/^VmRSS/ { print $2 }' "$status") / 1024))
    note "RSS without files, MB" $(($(awk '/^RssAnon/ { print $2 }' "$status") / 1024))
    if [ -x "$jdk/jcmd" ] && "$jdk/jcmd" "${pid[lede]}" GC.run > /dev/null 2>&1; then
        sleep 1
        note "heap after a collection, MB" "$(curl -s "${base[lede]}/q/metrics" |
            awk '/^jvm_memory_used_bytes.*area="heap"/ { sum += $NF } END { printf "%d", sum / 1048576 }')"
    fi
}

measure_visible() {
    local out
    start_other
    answers other /v1/articles/bench-1/related
    out=$("$java" -cp "$work/classes" Visible "${base[lede]}" "$key" "$visible" "$readers" "${base[other]}" | tee -a "$work/visible.log" | grep '^visible ')
    read -r _ published reads stale reads_of_other p50 p99 most never <<< "$out"
    note "published" "$published"
    note "reads meanwhile" "$reads"
    note "stale reads" "$stale"
    note "reads of the other node" "$reads_of_other"
    note "other node, p50 ms" "$p50"
    note "other node, p99 ms" "$p99"
    note "other node, most ms" "$most"
    note "never seen on the other node" "$never"
}

# the other node has its index by now; the least of three starts
measure_start() {
    for i in 1 2 3; do
        stop other
        local start
        start=$(date +%s.%N)
        start_other
        awk -v t="$(ticks "${pid[other]}")" -v hz="$hertz" -v from="$start" -v to="$(date +%s.%N)" 'BEGIN { printf "%.2f\t%.1f\n", t / hz, to - from }'
    done > "$work/starts"
    sort -g "$work/starts" | head -1 > "$work/start"
    note "first answer, CPU seconds" "$(cut -f1 "$work/start")"
    note "first answer, seconds" "$(cut -f2 "$work/start")"
}

measure_misses() {
    local kind
    # other kinds share most of the way of this one
    warm lede "$work/paths/article" "$miss_connections" "" $((warm_requests * 5))
    for kind in article list deep topic lead related search suggest changes; do
        measure "miss $kind" lede "$work/paths/$kind" "$miss_connections"
    done
    note "RSS without a cache, MB" $(($(awk '/^VmRSS/ { print $2 }' "/proc/${pid[lede]}/status") / 1024))
}

# what PostgreSQL gives by itself, in the same minutes
measure_postgres() {
    if [ -z "$with_pgbench" ]; then return; fi
    cat > "$work/row.sql" << SQL
\set number random(0, $((articles - 1)))
select article_id from newsroom.slug where slug = 'bench-' || (:number)::text;
SQL
    cat > "$work/content.sql" << SQL
\set number random(0, $((articles - 1)))
select * from newsroom.shelf where slug = 'bench-' || (:number)::text;
SQL
    cat > "$work/whole.sql" << SQL
\set number random(0, $((articles - 1)))
select * from published.article where slug = 'bench-' || (:number)::text;
SQL
    cat > "$work/twenty.sql" << SQL
select id, slug, headline, byline, published_at, summary, topics from published.article order by published_at desc, id desc limit 20;
SQL
    # simple is how pgbench asks unless it is told otherwise: each statement parsed and planned anew
    pgbench_run row "one row by its key" simple
    pgbench_run row "one row by its key, prepared" prepared
    pgbench_run content "one row with its article by its key" simple
    pgbench_run content "one row with its article by its key, prepared" prepared
    pgbench_run whole "an article, all of it, prepared" prepared
    pgbench_run twenty "twenty teasers, prepared" prepared
}

pgbench_run() { # script, name, protocol
    local before out log=$work/pgbench found=
    for ((round = 0; round < rounds; round++)); do
        rm -f "$log".*
        before=$(postgres_ticks)
        out=$(PGPASSWORD=$(cat "$home/postgres/password") pgbench -h 127.0.0.1 -p "$(postgres_port)" -U lede -n -M "$3" -f "$work/$1.sql" \
            -c "$miss_connections" -j 1 -T "$seconds" -l --log-prefix="$log" lede 2> "$work/pgbench.err") || die "pgbench: $(cat "$work/pgbench.err")"
        before=$(($(postgres_ticks) - before))
        found+=$(cat "$log".* | cut -d' ' -f3 | sort -n | awk -v name="PostgreSQL, $2" -v ticks="$before" -v hz="$hertz" \
            -v rate="$(awk '/^tps/ { print $3 }' <<< "$out")" '{ took[NR] = $1 } END {
            printf "%s\t%.1f\t%d\t%d\t–\t%.1f\t–\t0", name, rate, took[int(NR / 2) + 1], took[int(NR * 0.99) + 1], ticks / hz * 1e6 / NR }')$'\n'
    done
    rm -f "$log".*
    sort -t $'\t' -k6,6g <<< "${found%$'\n'}" | head -1 | tee -a "$results" >&2
}
