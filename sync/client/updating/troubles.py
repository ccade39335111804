"""How an update can fail: one error with a code that the app words. The version that runs is never touched by any of them."""

from sync.client.durable import words_for


class UpdateTrouble(Exception):
    """`code` is one of

    `update_unreachable`  nobody answers, or not with what was asked for
    `update_not_genuine`  not signed by who may sign, or not what was signed
    `update_out_of_date`  what is offered has expired, or this PC's clock is wrong
    `update_older`        older than what this PC has seen before
    `update_too_large`    more bytes than were signed for
    `update_too_slow`     too few bytes for the time; what has come is kept
    `update_held`         another program holds a file
    `update_busy`         another program on this PC is taking one
    `update_far`          the program lies on a drive of another machine
    `disk_full`, `read_only`, `disk_failed`
    """

    def __init__(self, code: str, why: str = "") -> None:
        super().__init__(f"{code}: {why}" if why else code)
        self.code = code


def of_disk(error: OSError) -> UpdateTrouble:
    """What the operating system refused."""
    return UpdateTrouble(words_for(error), str(error))
