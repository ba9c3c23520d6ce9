// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;

/** Handles uploads in chunks through the server. */
final class ServerUploads {

	private final UploadRules rules;

	private final ContentStore store;

	ServerUploads(UploadRules rules, ContentStore store) {
		this.rules = rules;
		this.store = store;
	}

	/**
	 * Checks a chunk before it is read.
	 * @param range the position of the chunk, or {@code null} for a file of one chunk
	 */
	void checkChunk(UploadChannel channel, @Nullable ContentRange range) {
		requireTransferThroughServer(channel);
		long received = channel.chunks().received();
		if (received != ((range != null) ? range.first() : 0)) {
			throw ErrorCode.CONTENT_RANGE_INVALID.exception("The next chunk must start at " + received);
		}
	}

	private static void requireTransferThroughServer(UploadChannel channel) {
		channel.requireTransfer();
		if (channel.multipartUpload() != null) {
			throw ErrorCode.DIRECT_UPLOAD_ENFORCED.exception();
		}
	}

	Mono<ChunkReceipt> receive(UploadChannel channel, @Nullable ContentRange range, Flux<DataBuffer> body) {
		return this.store.write(body)
			.flatMap((chunk) -> Mono.fromRunnable(() -> append(channel, range, chunk))
				.onErrorResume(ApiException.class, (ex) -> this.store.discard(List.of(chunk)).then(Mono.error(ex)))
				.thenReturn(new ChunkReceipt(chunk.length(), chunk.md5())));
	}

	private void append(UploadChannel channel, @Nullable ContentRange range, Segment chunk) {
		this.rules.checkSpace(channel.uploader(), channel.file(), channel.chunks().received() + chunk.length());
		channel.append((range != null) ? range : new ContentRange(0, chunk.length(), null), chunk);
	}

	/**
	 * Creates the file. If the file cannot be created, the channel stays open, so that
	 * the client can try again with another name.
	 * @param completion the instructions of the client
	 */
	Mono<Long> complete(UploadChannel channel, Completion completion) {
		return Mono.defer(() -> {
			requireTransferThroughServer(channel);
			this.rules.checkCompletion(channel.uploader(), channel.file(), completion);
			Content content = channel.chunks().content();
			return Inspection.of(content, completion, channel, this.store)
				.map((inspection) -> place(channel, completion, content, inspection));
		});
	}

	private long place(UploadChannel channel, Completion completion, Content content, Inspection inspection) {
		return channel.finish(() -> {
			String id = this.store.add(content);
			try {
				long nodeId = this.rules.place(channel.uploader(), channel.file(), completion,
						inspection.describe(id, content));
				channel.chunks().close();
				return nodeId;
			}
			catch (ApiException ex) {
				this.store.forget(id);
				throw ex;
			}
		});
	}

	Mono<Void> cancel(UploadChannel channel) {
		return this.store.discard(channel.chunks().close());
	}

}
