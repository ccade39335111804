"""How things go wrong: the business says no, the world is not as hoped, or the replica is broken."""


class Refusal(Exception):
    """The business says no. `code` is translated at the page; `params` fill the sentence. Never logged as an error."""

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Unreachable(Exception):
    """No usable answer from central: offline, timeout, a portal page, a damaged answer. What became of the request is unknown."""


class NotCentral(Unreachable):
    """Something else answered: a wrong address, or the sign-in page of a guest network."""


class TooLarge(NotCentral):
    """Something on the way takes no request as large as this one."""


class Denied(Exception):
    """Central knows the caller and says no: signed out, revoked, wrong code or password. `code` is translated at the page."""

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Incompatible(Exception):
    """The two sides' versions are too far apart for this request. Work goes on offline; an update is needed."""


class NewerReplica(Incompatible):
    """The replica was written by a newer program than this one. It was left untouched."""


class Damaged(Exception):
    """The replica or a file of it cannot be trusted. Nothing is deleted; repair keeps the outbox."""


class NotSaved(Exception):
    """The disk or the file system did not take it. `code` is `disk_full`, `disk_failed`, `file_busy` or `read_only`, and nothing
    was changed; or `save_unknown`: the disk failed at the very end, and the next start will show whether it was saved."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
