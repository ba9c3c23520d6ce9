// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;

/**
 * Tracks the content of parts that the operating system has accepted but has not sent
 * yet. A queue belongs to one connection. Use it only on the event loop of this
 * connection.
 */
abstract class SocketQueue {

	private static final AttributeKey<SocketQueue> ATTRIBUTE = AttributeKey.valueOf(SocketQueue.class, "queue");

	private long last = System.nanoTime();

	/**
	 * Returns the queue of a connection. {@code channel} may be an HTTP/2 stream of the
	 * connection.
	 */
	static SocketQueue of(Channel channel) {
		Channel socket = (channel.parent() != null) ? channel.parent() : channel;
		Attribute<SocketQueue> attribute = socket.attr(ATTRIBUTE);
		SocketQueue known = attribute.get();
		if (known != null) {
			return known;
		}
		SocketQueue found = (socket instanceof EpollSocketChannel linux) ? new EpollSocketQueue(linux)
				: new UnknownSocketQueue(socket);
		attribute.set(found);
		return found;
	}

	/**
	 * Starts to measure how long the operating system accepts no bytes. Call this method
	 * before a write if all earlier content has been accepted.
	 */
	final void begin() {
		this.last = System.nanoTime();
	}

	/** Records accepted bytes. */
	final void taken(long bytes) {
		long now = System.nanoTime();
		taken(bytes, now - this.last);
		this.last = now;
	}

	/**
	 * Records accepted bytes. {@code waited} is the time in nanoseconds since bytes were
	 * last accepted, or since the last call of {@link #begin()} if that is shorter.
	 */
	void taken(long bytes, long waited) {
		// do nothing, because subclasses that query the operating system do not need the
		// number
	}

	/**
	 * Estimates for how many nanoseconds nothing has left this machine. {@code now} is a
	 * value of {@link System#nanoTime()}.
	 */
	final long quiet(long now) {
		return quietSince(now - this.last);
	}

	/**
	 * Estimates for how many nanoseconds nothing has left this machine.
	 * {@code sinceTaken} is the time in nanoseconds since bytes were last accepted, or
	 * since the last call of {@link #begin()} if that is shorter.
	 */
	abstract long quietSince(long sinceTaken);

}
