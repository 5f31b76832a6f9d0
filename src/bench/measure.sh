# Measures, and keeps what it found in results.tsv: a line for each thing, of
# name, requests/s, p50 µs, p99 µs, CPU µs/request of the server, of its PostgreSQL, bytes of an answer, errors. Part of run.sh.

hertz=$(getconf CLK_TCK)

# the time of processes and their threads so far, in ticks
ticks() {
    local sum=0 stat one
    for one in "$@"; do
        read -r stat 2> /dev/null < "/proc/$one/stat" || continue
        # after the name, which may hold blanks: the 12th and 13th are of user and system
        set -- ${stat##*) }
        sum=$((sum + ${12} + ${13}))
    done
    echo $sum
}

# those of PostgreSQL that work for connections; vacuuming and writing back goes on beside them
backends() { pgrep -P "$(head -1 "$(postmaster_file)")" -f 'postgres: lede' || true; }

# the whole server, with those that have ended
postgres_ticks() {
    local postmaster stat
    postmaster=$(head -1 "$(postmaster_file)")
    read -r stat < "/proc/$postmaster/stat"
    set -- ${stat##*) }
    echo $(($(ticks "$postmaster" $(pgrep -P "$postmaster")) + ${14} + ${15}))
}

server_processes() {
    if [ "$1" = nginx ]; then pgrep -P "${pid[nginx]}"; else echo "${pid[$1]}"; fi
}

load() { # server, file of paths, connections, seconds, header; prints: load requests rate p50 p99 bytes errors
    if [ -n "$with_wrk" ]; then
        wrk -t1 -c"$3" -d"$4s" ${5:+-H "$5"} -s "$bench/paths.lua" "${base[$1]}$(head -1 "$2")" -- "$2" | grep '^load '
    else
        "$java" -cp "$work/classes" Load "${base[$1]}" "$2" "$3" "$4" "${5:-}"
    fi
}

# until the compiler of the JVM is done with the way: so many requests, as long as they do not take ten times the warm-up
warm() { # server, file of paths, connections, header, requests
    local sent=0 out
    for ((i = 0; i < 10 && sent < $5; i++)); do
        out=$(load "$1" "$2" "$3" "$warm_up" "$4")
        sent=$((sent + $(cut -d' ' -f2 <<< "$out")))
    done
}

# the round that took the least CPU time: what else runs on the machine can only add to it
measure() { # name, server, file of paths, connections, header
    local name=$1 server=$2 paths=$3 connections=$4 header=${5:-} found=
    if [ "$server" != nginx ]; then warm "$server" "$paths" "$connections" "$header" "$warm_requests"; fi
    for ((round = 0; round < rounds; round++)); do
        local processes before before_db after db out
        processes=$(server_processes "$server")
        before=$(ticks $processes) before_db=$(ticks $(backends))
        out=$(load "$server" "$paths" "$connections" "$seconds" "$header")
        after=$(ticks $processes) db=0
        if [ "$server" != nginx ]; then db=$(($(ticks $(backends)) - before_db)); fi
        found+=$(awk -v jvm=$((after - before)) -v db="$db" -v hz="$hertz" -v name="$name" '
            { n = $2 ? $2 : 1; printf "%s\t%s\t%s\t%s\t%.1f\t%.1f\t%s\t%s", name, $3, $4, $5, jvm / hz * 1e6 / n, db / hz * 1e6 / n, $6, $7 }' <<< "$out")$'\n'
    done
    sort -t $'\t' -k5,5g <<< "${found%$'\n'}" | head -1 | tee -a "$results" >&2
}

# a value that is not of requests
note() { printf '%s\t%s\n' "$1" "$2" | tee -a "$results" >&2; }

# a column of a thing: 2 rate or value, 3 p50, 4 p99, 5 CPU, 6 CPU of PostgreSQL, 7 bytes, 8 errors
value() { # name, column, file
    awk -F '\t' -v name="$1" -v column="$2" '$1 == name { found = $column } END { if (found != "") print found; else print "–" }' "${3:-$results}"
}

ratio() { # dividend, divisor, digits
    awk -v a="$1" -v b="$2" -v digits="${3:-2}" 'BEGIN { if (a == "–" || b == "–" || b == 0) print "–"; else printf "%.*f\n", digits, a / b }'
}
