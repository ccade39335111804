"""The tokens of a device: new ones with every sign-in."""

from pathlib import Path

from sync.protocol.messages import TokenRequest, Tokens
from tests.shops import a_replica
from tests.toy import LIN


def test_who_signs_in_without_central_takes_new_tokens_with_the_first_request(tmp_path: Path) -> None:
    """ASVS 5.0, 7.2.4. Threat T4."""
    replica = a_replica(tmp_path)
    passport = replica.lanes.passport
    passport.take(Tokens(access="a-1", refresh="r-1", generation=1))
    assert replica.people.enter(LIN.name) is not None
    stale = passport.shown()
    assert (stale.access, stale.refresh) == ("", "r-1")
    asked: list[TokenRequest] = []

    def central(request: TokenRequest, _shown: object) -> Tokens:
        asked.append(request)
        return Tokens(access="a-2", refresh="r-2", generation=2)

    assert passport.renew(stale, central).access == "a-2"
    assert passport.renew(stale, central).access == "a-2"  # the other lane
    assert [request.refresh for request in asked] == ["r-1"]
    replica.close()
