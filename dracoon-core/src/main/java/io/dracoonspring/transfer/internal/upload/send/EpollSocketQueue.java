// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.concurrent.TimeUnit;

import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.epoll.EpollTcpInfo;

/**
 * Linux tells what becomes of what it has taken, and takes only little beyond what is on
 * the line.
 */
final class EpollSocketQueue extends SocketQueue {

	/** Enough to be busy until the next piece comes, whatever the round-trip time is. */
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
		// who does not read acknowledges nothing but probes, and of those nothing is on
		// the way; whoever is gone acknowledges nothing, though the same is sent again
		long sinceLeft = (this.info.unacked() > 0) ? 0 : this.info.lastDataSent();
		long sinceHeard = Math.max(sinceLeft, this.info.lastAckRecv());
		return Math.min(sinceTaken, TimeUnit.MILLISECONDS.toNanos(sinceHeard));
	}

}
