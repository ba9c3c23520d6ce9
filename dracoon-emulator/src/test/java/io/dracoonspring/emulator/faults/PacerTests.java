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

package io.dracoonspring.emulator.faults;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Pacer}.
 */
class PacerTests {

	private static final ByteBufAllocator MEMORY = UnpooledByteBufAllocator.DEFAULT;

	private final ByteBuf first = MEMORY.buffer().writeZero(100);

	private final ByteBuf second = MEMORY.buffer().writeZero(100);

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
		this.second.release();
	}

	@Test
	void bufferThatWaitsIsReleasedByACancellation() {
		paced(1).subscribe().dispose();
		assertThat(this.first.refCnt()).isZero();
		this.second.release();
	}

}
