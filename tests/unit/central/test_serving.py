"""The line on which central answers."""

import asyncio
import socket

from sync.central.serving import listen


def test_no_part_of_an_answer_waits_for_word_that_the_one_before_has_come() -> None:
    """An answer is sent in two parts. The second one waited 40 ms, most of an exchange."""
    assert asyncio.run(_sends_at_once(listen("127.0.0.1", 0)))


async def _sends_at_once(listener: socket.socket) -> bool:
    told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    async def meet(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line: socket.socket = writer.get_extra_info("socket")
        told.set_result(bool(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
        writer.close()

    async with await asyncio.start_server(meet, sock=listener):
        _, writer = await asyncio.open_connection(*listener.getsockname()[:2])
        async with asyncio.timeout(20):
            answer = await told
        writer.close()
    return answer
