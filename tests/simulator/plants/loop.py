"""Defects in keeping in touch: lanes that sleep, die or run wild."""

from tests.simulator.planting import Plant

LOOP = "sync.client.loop:SyncLoop"

PLANTS = (
    Plant(
        name="pause_without_end",
        what="a lane that failed sleeps until somebody clicks",
        at=f"{LOOP}._pause",
        was="alarm.wait(own if asked is None else max(own, min(asked, LONGEST_DELAY)))",
        now="alarm.wait()",
    ),
    Plant(
        name="no_pause",
        what="a lane that failed tries again at once, for ever",
        at=f"{LOOP}._pause",
        was="alarm.wait(own if asked is None else max(own, min(asked, LONGEST_DELAY)))",
        now="alarm.wait(0.0)",
    ),
    Plant(
        name="retry_after_unheard",
        what="central's word when to come again is not heard",
        at=f"{LOOP}._pause",
        was="own if asked is None else max(own, min(asked, LONGEST_DELAY))",
        now="own",
    ),
    Plant(
        name="retry_after_believed",
        what="central's word when to come again is believed without a limit",
        at=f"{LOOP}._pause",
        was="min(asked, LONGEST_DELAY)",
        now="asked",
    ),
    Plant(
        name="failed_send_forgotten",
        what="what could not be sent waits for the next save",
        at=f"{LOOP}._end_sending",
        was="self._wake.set()  # what was to be sent is still to be sent",
        now="pass",
        ground="broken",
    ),
    Plant(
        name="failed_send_forgotten_on_full_disk",
        what="what could not be sent waits for the next save, where the disk failed as well",
        at=f"{LOOP}._end_sending",
        was="        finally:  # also where the disk is full just now\n            if not is_sent:",
        now="        except NotSaved:\n            raise\n        else:\n            if not is_sent:",
    ),
    Plant(
        name="save_wakes_nobody",
        what="a saved command wakes no lane",
        at="sync.client.replica:Replica._wake",
        was="            self._loop.wake()",
        now="            pass",
    ),
    Plant(
        name="lane_ends_when_denied",
        what="a lane that was denied something is gone for good",
        at=f"{LOOP}._lane",
        was="problem=self._problem(error))\n                asked = LONGEST_DELAY",
        now="problem=self._problem(error))\n                return",
    ),
    Plant(
        name="lane_ends_at_full_disk",
        what="a lane whose answer could not be saved is gone for good",
        at=f"{LOOP}._lane",
        was='                log.exception("sync lane failed")\n                asked = None',
        now="                return",
    ),
    Plant(
        name="lane_ends_unreachable",
        what="a lane that met a bad line is gone for good",
        at=f"{LOOP}._lane",
        was="                self._state.note(reachable=False)",
        now="                return",
    ),
    Plant(
        name="one_slice_only",
        what="after one slice nothing more is sent",
        at=f"{LOOP}._send_once",
        was="while not self._is_over(lane) and self._note(exchange.run()).more:\n                pass",
        now="self._note(exchange.run())",
    ),
    Plant(
        name="watchdog_asleep",
        what="nobody notices a lane that hangs",
        at="sync.client.watchdog:Lane.is_hung",
        was="return self._moved_at is not None and",
        now="return False and",
    ),
    Plant(
        name="hung_lane_not_replaced",
        what="a lane that hangs is told to end, and no other is started",
        at=f"{LOOP}._replace",
        was="        fresh.start()\n",
        now="",
    ),
    Plant(
        name="hung_work_forgotten",
        what="what a lane was sending when it hung waits for the next save",
        at=f"{LOOP}._replace",
        was="            self._wake.set()  # what",
        now="            self._wake.is_set()  # what",
    ),
    Plant(
        name="hold_is_no_hold",
        what="the lane that waits for news never lets central hold its answer",
        at=f"{LOOP}._hold_once",
        was="hold=hold if was_reachable else 0.0",
        now="hold=0.0",
    ),
)
