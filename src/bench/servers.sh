# Starts and stops what is measured. Part of run.sh.

# the second of these is the other node's, which uses the database of the first
declare -A pid=() base=()

start_lede() { # which, home, port, settings…
    local which=$1 home=$2 port=$3
    shift 3
    mkdir -p "$home"
    base[$which]=http://127.0.0.1:$port
    env LEDE_HOME="$home" QUARKUS_HTTP_PORT="$port" QUARKUS_HTTP_HOST=127.0.0.1 LEDE_ADMIN_KEY="$key" LEDE_SAMPLE_EDITION=false \
        QUARKUS_LOG_CATEGORY__DEV_LEDE_ACCESS__LEVEL=WARN LEDE_RATE_KEY_REQUESTS=1000000 "$@" \
        "$java" ${JAVA_OPTIONS:-} -jar "$jar" >> "$work/$which.log" 2>&1 &
    pid[$which]=$!
    answers "$which" /v1/articles?limit=1 || die "Lede does not start: see $work/$which.log"
}

# waits until an address of a server is 200
answers() { # which, path
    for ((i = 0; i < 6000; i++)); do
        if [ "$(curl -s -o /dev/null -w '%{http_code}' "${base[$1]}$2")" = 200 ]; then return 0; fi
        kill -0 "${pid[$1]}" 2> /dev/null || return 1
        sleep 0.1
    done
    return 1
}

stop() { # which
    if [ -n "${pid[$1]:-}" ]; then
        kill "${pid[$1]}" 2> /dev/null || true
        wait "${pid[$1]}" 2> /dev/null || true
        unset "pid[$1]"
    fi
}

stop_all() {
    for which in other lede nginx; do stop $which; done
}

postmaster_file() { find "$home/postgres" -maxdepth 3 -name postmaster.pid 2> /dev/null | head -1; }
postgres_port() { sed -n 4p "$(postmaster_file)"; }

# a node beside the first, on its database and with a copy of its index, so that it need not read all articles
start_other() {
    mkdir -p "$work/other"
    if [ ! -d "$work/other/index" ] && [ -d "$home/index" ]; then cp -r "$home/index" "$work/other/index"; fi
    start_lede other "$work/other" $((port + 1)) QUARKUS_DATASOURCE_USERNAME=lede \
        QUARKUS_DATASOURCE_PASSWORD="$(cat "$home/postgres/password")" \
        QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$(postgres_port)/lede"
}

# nginx with the bodies of files: /memory/NAME from its configuration, /file/NAME from the folder
start_nginx() { # folder
    local folder=$1 conf=$work/nginx.conf file name part
    base[nginx]=http://127.0.0.1:$((port + 2))
    {
        if [ "$(id -u)" = 0 ]; then echo "user root;"; fi
        cat << CONF
worker_processes auto; daemon off; pid $work/nginx.pid; error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 100000000; default_type application/json; sendfile on; tcp_nopush on; open_file_cache max=100;
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  # the text of 'return' may hold variables, and has no other way to say a dollar
  geo \$dollar { default "\$"; }
  server {
    listen 127.0.0.1:$((port + 2));
    location /file/ { alias $folder/; }
CONF
        for file in "$folder"/*; do
            name=${file##*/} part=0
            echo "location = /memory/$name {"
            # no text of its configuration is longer than 4 KiB
            while IFS= read -r line || [ -n "$line" ]; do
                echo "  set \$part$((part++)) \"$line\";"
            done < <(LC_ALL=C fold -b -w 1500 "$file" | LC_ALL=C sed 's/["\\]/\\&/g; s/\$/${dollar}/g')
            printf '  return 200 "'
            for ((i = 0; i < part; i++)); do printf '${part%d}' $i; done
            printf '";\n}\n'
        done
        echo "} }"
    } > "$conf"
    nginx -c "$conf" 2>> "$work/nginx.log" &
    pid[nginx]=$!
    for file in "$folder"/*; do
        for way in memory file; do
            answers nginx "/$way/${file##*/}" || die "nginx does not start: see $work/nginx.log"
            curl -s "${base[nginx]}/$way/${file##*/}" | cmp -s - "$file" || die "nginx gives other bytes: $way of $file"
        done
    done
}
