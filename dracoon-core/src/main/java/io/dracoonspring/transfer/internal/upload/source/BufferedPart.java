// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.internal.memory.BufferAllocation;
import io.dracoonspring.transfer.internal.part.Checksums;
import io.dracoonspring.transfer.internal.part.PartPlan;

/** Holds a part in memory. */
final class BufferedPart implements PartBody {

	private final PartPlan.Part part;

	private final BufferAllocation allocation;

	/** Set to {@code null} on release, because the next part gets the memory. */
	private volatile byte @Nullable [] content;

	private final Mono<String> md5 = Mono.fromSupplier(this::computeMd5)
		.subscribeOn(DracoonSchedulers.boundedElastic())
		.cache();

	BufferedPart(PartPlan.Part part, byte[] content, BufferAllocation allocation) {
		this.part = part;
		this.content = content;
		this.allocation = allocation;
	}

	@Override
	public PartPlan.Part part() {
		return this.part;
	}

	@Override
	public Mono<Void> writeTo(ClientHttpRequest request, PartOutput output) {
		if (this.part.length() == 0) {
			return request.setComplete();
		}
		DataBufferFactory factory = request.bufferFactory();
		Flux<DataBuffer> pieces = Flux.generate(() -> 0, (position, sink) -> {
			int length = (int) Math.min(output.slice(), this.part.length() - position);
			sink.next(factory.wrap(ByteBuffer.wrap(content(), position, length)));
			if (position + length == this.part.length()) {
				sink.complete();
			}
			return position + length;
		});
		return request.writeWith(output.paced(pieces, 0));
	}

	@Override
	public byte[] content() {
		byte[] present = this.content;
		if (present == null) {
			throw new IllegalStateException("The part is not in memory any more");
		}
		return present;
	}

	@Override
	public Mono<String> md5() {
		return this.md5;
	}

	private String computeMd5() {
		MessageDigest digest = Checksums.md5();
		digest.update(content(), 0, (int) this.part.length());
		return HexFormat.of().formatHex(digest.digest());
	}

	@Override
	public void release() {
		this.content = null;
		this.allocation.finish();
	}

}
