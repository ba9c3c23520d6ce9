// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

class PacerTests {

	private static final ByteBufAllocator MEMORY = UnpooledByteBufAllocator.DEFAULT;

	private final ByteBuf first = MEMORY.buffer().writeZero(100);

	private final ByteBuf second = MEMORY.buffer().writeZero(100);

	@AfterEach
	void release() {
		Stream.of(this.first, this.second).filter((buffer) -> buffer.refCnt() > 0).forEach(ByteBuf::release);
	}

	private Flux<DataBuffer> paced(long bytesPerSecond) {
		return new Pacer(bytesPerSecond)
			.pace(Flux.just(this.first, this.second).map(new NettyDataBufferFactory(MEMORY)::wrap));
	}

	@Test
	void bufferThatIsHandedOverBelongsToItsReceiver() throws Exception {
		CompletableFuture<Integer> references = new CompletableFuture<>();
		paced(1000).skip(1).subscribe(new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				requestUnbounded();
			}

			@Override
			protected void hookOnNext(DataBuffer buffer) {
				cancel();
				references.complete(PacerTests.this.second.refCnt());
			}

		});
		assertThat(references.get(1, TimeUnit.MINUTES)).isOne();
	}

	@Test
	void bufferThatWaitsIsReleasedByACancellation() {
		paced(1).subscribe().dispose();
		assertThat(this.first.refCnt()).isZero();
	}

}
