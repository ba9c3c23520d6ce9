// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;

/**
 * Estimates the content in the send buffer, because the operating system does not report
 * it. The estimate assumes that the buffer is full and empties as fast as it accepted
 * content before. This class sets no size for the buffer, because a buffer of a fixed
 * size could not grow with the round-trip time.
 */
final class UnknownSocketQueue extends SocketQueue {

	/**
	 * The throughput of the slowest network that is supported, in bytes per nanosecond.
	 */
	private static final double SLOWEST = 8 * 1024 / (double) TimeUnit.SECONDS.toNanos(1);

	private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(200);

	private final Channel socket;

	private long taken;

	private long windowBytes;

	private long windowTime;

	private double bytesPerNano = SLOWEST;

	UnknownSocketQueue(Channel socket) {
		this.socket = socket;
	}

	@Override
	void taken(long bytes, long waited) {
		this.taken += bytes;
		// after a pause, ignore the bytes that were accepted before the pause, because
		// they may have filled the buffer faster than the network sends
		boolean paused = waited >= WINDOW;
		this.windowBytes = paused ? bytes : this.windowBytes + bytes;
		this.windowTime = paused ? waited : this.windowTime + waited;
		if (this.windowTime >= WINDOW) {
			this.bytesPerNano = Math.max(SLOWEST, this.windowBytes / (double) this.windowTime);
			this.windowBytes = 0;
			this.windowTime = 0;
		}
	}

	@Override
	long quietSince(long sinceTaken) {
		Integer buffer = this.socket.config().getOption(ChannelOption.SO_SNDBUF);
		// assume twice the reported size, because Linux accepts more content than the
		// reported size
		long held = Math.min(this.taken, (buffer != null) ? 2L * buffer : 0);
		return Math.max(0, sinceTaken - (long) (held / this.bytesPerNano));
	}

}
