// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.time.Duration;

import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownSocketQueueTests {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private final NioSocketChannel socket = new NioSocketChannel();

	private final SocketQueue queue = new UnknownSocketQueue(this.socket);

	// uses the buffer size that the operating system sets when 100,000 bytes are
	// requested
	private final long held = 2 * buffer();

	private int buffer() {
		this.socket.config().setOption(ChannelOption.SO_SNDBUF, 100_000);
		return this.socket.config().getOption(ChannelOption.SO_SNDBUF);
	}

	@AfterEach
	void close() {
		this.socket.unsafe().closeForcibly();
	}

	@Test
	void quietTimeStartsAtOnceWithoutSentBytes() {
		assertThat(this.queue.quietSince(5 * SECOND)).isEqualTo(5 * SECOND);
	}

	@Test
	void unknownConnectionIsAssumedToBeSlow() {
		this.queue.taken(16 * 1024, 0);
		assertThat(this.queue.quietSince(SECOND)).isZero();
		assertThat(this.queue.quietSince(5 * SECOND)).isBetween(3 * SECOND, 3 * SECOND + 10);
	}

	@Test
	void bufferIsAssumedToDrainAtTheMeasuredRate() {
		this.queue.taken(2 * this.held, SECOND);
		assertThat(this.queue.quietSince(SECOND / 4)).isZero();
		assertThat(this.queue.quietSince(SECOND)).isBetween(SECOND / 2, SECOND / 2 + 10);
	}

	@Test
	void bytesThatFillTheBufferDoNotCountForTheRate() {
		this.queue.taken(5 * this.held, SECOND / 10);
		this.queue.taken(this.held, 10 * SECOND);
		assertThat(this.queue.quietSince(9 * SECOND)).isZero();
		assertThat(this.queue.quietSince(11 * SECOND)).isBetween(SECOND, SECOND + 10);
	}

	@Test
	void manySmallStepsAreOneSpeed() {
		for (int step = 0; step < 20; step++) {
			this.queue.taken(this.held / 10, SECOND / 10);
		}
		assertThat(this.queue.quietSince(SECOND)).isBetween(0L, SECOND / 100);
		assertThat(this.queue.quietSince(3 * SECOND)).isBetween(SECOND * 19 / 10, SECOND * 21 / 10);
	}

}
