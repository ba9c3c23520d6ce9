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

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;

/**
 * Elsewhere nobody tells what becomes of what has been taken: it is taken to be a full
 * send buffer that leaves as fast as what has certainly left before.
 */
final class UnknownSocketQueue extends SocketQueue {

	/** The slowest line that is reckoned with. */
	private static final long BYTES_PER_SECOND = 8 * 1024;

	private final Channel socket;

	UnknownSocketQueue(Channel socket) {
		this.socket = socket;
	}

	@Override
	long quietNanos(long sinceTaken, long taken, long takingTime) {
		@Nullable Integer buffer = this.socket.config().getOption(ChannelOption.SO_SNDBUF);
		long held = Math.min(taken, (buffer != null) ? buffer : 0);
		double second = TimeUnit.SECONDS.toNanos(1);
		double slowest = BYTES_PER_SECOND / second;
		double rate = (takingTime > 0) ? (double) (taken - held) / takingTime : slowest;
		return Math.max(0, sinceTaken - (long) (held / Math.max(rate, slowest)));
	}

}
