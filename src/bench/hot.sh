#!/bin/bash
# What a hot answer costs, beside nginx giving the same bytes from memory and from a file, in one run.
#
#   src/bench/hot.sh http://localhost:8080 PID-OF-LEDE [/v1/PATH] > report.md
#
# Needs curl and wrk; without nginx its lines are left out. CPU is what /proc says of the server's processes. nginx writes no
# access log here, so neither should Lede: QUARKUS_LOG_CATEGORY__DEV_LEDE_ACCESS__LEVEL=WARN.
set -euo pipefail
base=$1 pid=$2 path=${3:-/v1/lead-stories}
seconds=${SECONDS_EACH:-5} connections=${CONNECTIONS:-32} port=${NGINX_PORT:-18080}
work=$(mktemp -d)
trap 'if [ -n "${nginx:-}" ]; then kill "$nginx"; fi; rm -rf "$work"' EXIT

# the time of the processes and their threads so far, in ticks
ticks() { cat "${@/%//stat}" | sed 's/.*) //' | awk '{ sum += $12 + $13 } END { print sum }'; }

measure() { # name, address, headers of wrk, processes…
    local name=$1 address=$2 header=$3
    shift 3
    local before after out count microseconds
    before=$(ticks "$@")
    out=$(wrk -t1 -c"$connections" -d"${seconds}s" --latency ${header:+-H "$header"} "$address")
    after=$(ticks "$@")
    count=$(awk '/requests in/ { print $1 }' <<<"$out")
    microseconds=$(awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v n="$count" 'BEGIN { printf "%.1f", t / hz * 1e6 / n }')
    awk -v name="$name" -v cpu="$microseconds" '/50%/ { p50 = $2 } /99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 }
        END { printf "| %s | %s | %s | %s | %s |\n", name, rate, p50, p99, cpu }' <<<"$out"
}

curl -sf -D "$work/headers" -o "$work/body" "$base$path"
tag=$(awk 'tolower($1) == "etag:" { print $2 }' "$work/headers" | tr -d '\r')
for i in 1 2 3; do wrk -t1 -c"$connections" -d"${WARM_UP:-3}s" "$base$path" > /dev/null; done

echo "# Hot answers: $path, $(stat -c %s "$work/body") bytes"
echo
echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1); commit $(git rev-parse --short HEAD);" \
    "$connections connections, $seconds s each; $(grep VmRSS "/proc/$pid/status" | awk '{ print int($2 / 1024) }') MB resident"
echo
echo "| what | requests/s | p50 | p99 | CPU µs/request |"
echo "|---|---|---|---|---|"
measure "Lede" "$base$path" "" "/proc/$pid"
measure "Lede, 304" "$base$path" "If-None-Match: $tag" "/proc/$pid"
if command -v nginx > /dev/null; then
    mkdir "$work/www"
    cp "$work/body" "$work/www/file.json"
    touch -d '2026-01-01' "$work/www/file.json"
    # 'return' takes no body that a variable could be seen in
    sed 's/["\\]/\\&/g; s/\$/${dollar}/g' "$work/body" > "$work/escaped"
    # a line of its configuration is no longer than 4 KiB
    memory=
    if [ "$(stat -c %s "$work/escaped")" -lt 4000 ]; then
        memory="location = /memory { return 200 \"$(cat "$work/escaped")\"; }"
    fi
    cat > "$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/nginx.pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000; default_type application/json; open_file_cache max=10;
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  geo \$dollar { default "\$"; }
  server {
    listen 127.0.0.1:$port; root $work/www;
    $memory
  }
}
CONF
    nginx -c "$work/nginx.conf" &
    nginx=$!
    sleep 1
    workers=$(pgrep -P "$nginx" | sed 's#^#/proc/#')
    if [ -n "$memory" ]; then measure "nginx, memory" "http://127.0.0.1:$port/memory" "" $workers; fi
    measure "nginx, file" "http://127.0.0.1:$port/file.json" "" $workers
    etag=$(curl -sI "http://127.0.0.1:$port/file.json" | awk 'tolower($1) == "etag:" { print $2 }' | tr -d '\r')
    measure "nginx, 304" "http://127.0.0.1:$port/file.json" "If-None-Match: $etag" $workers
fi
