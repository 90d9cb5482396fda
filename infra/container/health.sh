#!/bin/bash
# Whether the API says that it works; the image has neither curl nor wget.
set -u
port="${HEALTH_PORT:-7071}"
exec 3<> "/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
IFS=' ' read -r -t 4 _ status _ <&3 || exit 1
[ "$status" = 200 ]
