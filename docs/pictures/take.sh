#!/usr/bin/env bash
# Takes the pictures of the guides anew, of the running bot in Microsoft's local Teams client, and those of cards at the
# width of a phone. Run ./test once before: it installs what this needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
COMMITTEEBOT_PICTURES="$PWD/docs/pictures" dotnet test tests/CommitteeBot.Browser \
  --filter "FullyQualifiedName~PictureTests|FullyQualifiedName~List_digest_and_review"
