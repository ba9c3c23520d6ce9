// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;

/**
 * What the operating system has taken of parts and holds back as long as the line takes
 * no more. It belongs to a connection and is to be used on its event loop alone.
 */
abstract class SocketQueue {

	private static final AttributeKey<SocketQueue> ATTRIBUTE = AttributeKey.valueOf(SocketQueue.class, "queue");

	private long last = System.nanoTime();

	/**
	 * Returns the queue of a connection.
	 * @param channel the connection, or a stream of it
	 * @return its queue
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
	 * Takes note that there is something to take again, after there was nothing.
	 */
	final void begin() {
		this.last = System.nanoTime();
	}

	/**
	 * Takes note of what has been taken.
	 * @param bytes how many bytes
	 */
	final void taken(long bytes) {
		long now = System.nanoTime();
		taken(bytes, now - this.last);
		this.last = now;
	}

	/**
	 * Takes note of what has been taken.
	 * @param bytes how many bytes
	 * @param waited nanoseconds since something was taken, or waited for
	 */
	void taken(long bytes, long waited) {
		// of no use where the operating system tells more
	}

	/**
	 * Returns how long nothing has left this machine, as far as that can be known.
	 * @param now the present, of the clock that only counts
	 * @return nanoseconds
	 */
	final long quiet(long now) {
		return quietSince(now - this.last);
	}

	/**
	 * Returns how long nothing has left this machine, as far as that can be known.
	 * @param sinceTaken nanoseconds since something was taken, or waited for
	 * @return nanoseconds
	 */
	abstract long quietSince(long sinceTaken);

}
