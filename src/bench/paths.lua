-- wrk -s paths.lua URL -- FILE: goes round the paths of a file, each thread from another place, and prints
-- load REQUESTS RATE P50-µs P99-µs BYTES-OF-AN-ANSWER ERRORS
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local requests = {}
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
  -- what is the same each time, wrk sends without asking
  if #requests > 1 then
    local at = number * 7919
    request = function()
      at = at + 1
      return requests[at % #requests + 1]
    end
  end
end

function done(summary, latency)
  local e = summary.errors
  print(string.format("load %d %.1f %d %d %d %d", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), summary.bytes / math.max(1, summary.requests),
    e.status + e.connect + e.read + e.write + e.timeout))
end
