// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;

/**
 * Nobody tells what becomes of what has been taken, so the send buffer is reckoned to be
 * full and to leave as fast as room was made in it before. It is left as large as the
 * operating system makes it: whoever sets its size takes away what lets it grow with the
 * round-trip time.
 */
final class UnknownSocketQueue extends SocketQueue {

	/** The slowest line that is reckoned with. */
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
		// after a pause, what was taken before it says nothing: it filled the buffer
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
		// Linux lets in more than it says
		long held = Math.min(this.taken, (buffer != null) ? 2L * buffer : 0);
		return Math.max(0, sinceTaken - (long) (held / this.bytesPerNano));
	}

}
