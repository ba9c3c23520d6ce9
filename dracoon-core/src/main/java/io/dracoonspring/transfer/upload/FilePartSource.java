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

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.PlainFileKey;
import io.dracoonspring.transfer.memory.Lease;
import io.dracoonspring.transfer.part.PartCounter;
import io.dracoonspring.transfer.part.PartPlan;

/**
 * Sends plain parts straight from disk: they never are in the memory of this process.
 */
final class FilePartSource implements PartSource {

	private final SourceContent source;

	private final Path file;

	private final PartPlan plan;

	/**
	 * Creates a source.
	 * @param source what to name in messages
	 * @param file the file with its content
	 * @param plan how it is cut
	 */
	FilePartSource(SourceContent source, Path file, PartPlan plan) {
		this.source = source;
		this.file = file;
		this.plan = plan;
	}

	@Override
	public long partMemory() {
		return 0;
	}

	@Override
	public Flux<PartBody> parts(Lease lease) {
		return Flux.fromStream(this.plan::parts).map((part) -> new FilePart(this.source, this.file, part));
	}

	@Override
	public long length() {
		return this.plan.size();
	}

	@Override
	public @Nullable PlainFileKey fileKey() {
		return null;
	}

	/**
	 * A region of the file.
	 *
	 * @param source what to name in messages
	 * @param file where the content is
	 * @param part which region
	 */
	private record FilePart(SourceContent source, Path file, PartPlan.Part part) implements PartBody {

		@Override
		public Mono<Void> writeTo(ClientHttpRequest request, PartCounter counter) {
			if (this.part.length() == 0) {
				return request.setComplete();
			}
			// under TLS the bytes have to come up to be encrypted: reading them here
			// uses larger pieces than the network library would, and no event loop
			if (request instanceof ZeroCopyHttpOutputMessage output && "http".equals(request.getURI().getScheme())) {
				return output.writeWith(this.file, this.part.offset(), this.part.length());
			}
			Flux<DataBuffer> content = new FileRegion(() -> Files.newByteChannel(this.file), this.part.offset(),
					this.part.length(), this.source)
				.read();
			return request.writeWith(content.doOnNext((buffer) -> counter.add(buffer.readableByteCount())));
		}

		@Override
		public void release() {
			// the file is not ours
		}

	}

}
