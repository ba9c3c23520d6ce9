// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.concurrent.TimeUnit;

import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.epoll.EpollTcpInfo;

/**
 * Uses the TCP information of Linux, which shows whether accepted content leaves this
 * machine. This class limits the unsent bytes, so that the kernel accepts only little
 * content beyond the data in flight.
 */
final class EpollSocketQueue extends SocketQueue {

	/**
	 * The limit of unsent bytes, enough to keep the connection busy until the next write,
	 * regardless of the round-trip time.
	 */
	private static final long LIMIT = 128 * 1024;

	private final EpollSocketChannel socket;

	private final EpollTcpInfo info = new EpollTcpInfo();

	EpollSocketQueue(EpollSocketChannel socket) {
		this.socket = socket;
		socket.config().setOption(EpollChannelOption.TCP_NOTSENT_LOWAT, LIMIT);
	}

	@Override
	long quietSince(long sinceTaken) {
		this.socket.tcpInfo(this.info);
		// A peer that does not read acknowledges only window probes. No data is in
		// flight, so the time of the last send counts. A peer that is gone acknowledges
		// nothing while the kernel retransmits, so the time of the last ACK counts.
		long sinceLeft = (this.info.unacked() > 0) ? 0 : this.info.lastDataSent();
		long sinceHeard = Math.max(sinceLeft, this.info.lastAckRecv());
		return Math.min(sinceTaken, TimeUnit.MILLISECONDS.toNanos(sinceHeard));
	}

}
