"""Defects in files that commands name: kept, sent, refused, fetched and shown."""

from tests.simulator.planting import Plant, on

ATTACHMENTS = "sync.client.attachments:Attachments"
CARRIER = "sync.client.carrier:Carrier"
BLOBS = "sync.central.blobs:Blobs"

PLANTS = on(
    "papers",
    Plant(
        name="paper_without_its_end",
        what="a file counts as kept without its last piece",
        at=f"{ATTACHMENTS}.keep",
        was="for at in range(0, len(content), PIECE):",
        now="for at in range(0, max(1, len(content) - PIECE), PIECE):",
    ),
    Plant(
        name="paper_sent_in_part",
        what="a file of which central has the first piece counts as sent",
        at=f"{ATTACHMENTS}._send",
        was="        while not state.is_whole:",
        now="        while not state.received:",
    ),
    Plant(
        name="paper_sent_at_once",
        what="a file counts as sent before central has it",
        at=f"{ATTACHMENTS}.upload",
        was="                if not self._send(named,",
        now="                self._finish(named)\n                if not self._send(named,",
    ),
    Plant(
        name="unsent_paper_makes_room",
        what="files that central does not have make room for newer ones",
        at=f"{ATTACHMENTS}._use",
        was="connection.execute(CACHED).all()",
        now="connection.execute(select(kept.c.digest, kept.c.size)).all()",
    ),
    Plant(
        name="refused_paper_holds_up_others",
        what="behind a file that central does not take no other is sent",
        at=f"{ATTACHMENTS}.upload",
        was="                if no.code not in OF_ONE_FILE:",
        now="                if True:",
    ),
    Plant(
        name="papers_not_offered_again",
        what="files that a restored central forgot are not offered again",
        at="sync.client.exchange:Exchange._apply",
        was="files = offer_files(connection)",
        now="files = ChangeSet()",
    ),
    Plant(
        name="paper_unchecked",
        what="nobody asks whether a file that was fetched is what its name says",
        at=f"{ATTACHMENTS}._bring",
        was="        if self._digest(wanted.digest) != wanted.digest:",
        now="        if False:",
    ),
    Plant(
        name="half_a_paper_shown",
        what="a file of which half is here is shown as it is",
        at=f"{ATTACHMENTS}._content",
        was="if row is not None and row.is_whole else None",
        now="if row is not None else None",
    ),
    Plant(
        name="paper_fetched_from_its_beginning",
        what="a file that came half is fetched from its beginning, on top of what is here",
        at=f"{ATTACHMENTS}._here",
        was='return int(connection.execute(HERE, {"digest": wanted.digest}).scalar_one())',
        now="return 0",
    ),
    Plant(
        name="lane_of_papers_once_only",
        what="the lane of files that has sent everything is never begun again",
        at=f"{CARRIER}._is_over",
        was="                self._lane = None",
        now="                lane.rests()  # else the watchdog mends it",
    ),
    Plant(
        name="lane_of_papers_ends",
        what="the lane of files that met a bad line is gone for good",
        at=f"{CARRIER}._run",
        was='                log.info("files_wait why=%s", type(error).__name__)',
        now="                lane.rests()\n                return  # rests: else the watchdog mends it",
    ),
    Plant(
        name="lane_of_papers_unwatched",
        what="nobody notices a lane of files that hangs",
        at="sync.client.loop:SyncLoop._lanes",
        was="if self._carrier is not None",
        now="if False",
    ),
    Plant(
        name="kept_paper_wakes_nobody",
        what="a file that was kept waits for the next start of the program",
        at=f"{ATTACHMENTS}.keep",
        was="        self._wake()\n",
        now="",
    ),
    Plant(
        name="papers_of_any_dealer",
        what="a file is given to whoever knows its name",
        at=f"{BLOBS}.piece",
        was=" if caller.dealer_id in (blob.dealer_id, HOUSE) else None",
        now="",
    ),
    Plant(
        name="papers_by_any_dealer",
        what="anybody may bring a file in another dealer's name",
        at=f"{BLOBS}.put",
        was="        if caller.dealer_id not in (blob.dealer_id, HOUSE):",
        now="        if False:",
    ),
    Plant(
        name="programs_are_papers",
        what="central takes files of any kind",
        at="sync.central.blobs:_check_beginning",
        was="    if kind_of(content) is None:",
        now="    if False:",
    ),
)
