/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.upload;

import io.netty.channel.Channel;

/**
 * What the operating system has taken of a part and holds back as long as the line takes
 * no more. To be used on the event loop of the connection alone.
 */
abstract class SocketQueue {

	private long begun = System.nanoTime();

	private long last = this.begun;

	private long taken;

	/**
	 * Find out about the socket of a connection.
	 * @param channel the connection, or a stream of it
	 * @return its queue
	 */
	static SocketQueue of(Channel channel) {
		Channel socket = (channel.parent() != null) ? channel.parent() : channel;
		// by name: the native transport may have been left out
		return socket.getClass().getName().startsWith("io.netty.channel.epoll.") ? EpollSocketQueue.of(socket)
				: new UnknownSocketQueue(socket);
	}

	/**
	 * Take note that there is something to take again, after there was nothing.
	 */
	final void begin() {
		this.last = System.nanoTime();
		if (this.taken == 0) {
			this.begun = this.last;
		}
	}

	/**
	 * Take note of what has been taken.
	 * @param bytes how many bytes
	 */
	final void taken(long bytes) {
		this.taken += bytes;
		this.last = System.nanoTime();
	}

	/**
	 * Return how long nothing has left this machine, as far as that can be known.
	 * @param now the present, of the clock that only counts
	 * @return nanoseconds
	 */
	final long quietNanos(long now) {
		return quietNanos(now - this.last, this.taken, this.last - this.begun);
	}

	/**
	 * Return how long nothing has left this machine, as far as that can be known.
	 * @param sinceTaken how long ago something was taken
	 * @param taken how many bytes have been taken
	 * @param takingTime how long that took
	 * @return nanoseconds
	 */
	abstract long quietNanos(long sinceTaken, long taken, long takingTime);

}
