// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.internal.file.Held;
import io.dracoonspring.transfer.internal.memory.Allocations;
import io.dracoonspring.transfer.internal.memory.WorkerStep;
import io.dracoonspring.transfer.internal.run.Cancellation;

/**
 * Writes content of unknown length to a file. The file gets its name when all content has
 * arrived and been checked. If a step fails, the file is deleted.
 */
final class ZipExecution {

	private final WholeContent content;

	private final DownloadTarget target;

	private final Cancellation cancellation;

	ZipExecution(WholeContent content, DownloadTarget target, Cancellation cancellation) {
		this.content = content;
		this.target = target;
		this.cancellation = cancellation;
	}

	Mono<Path> run() {
		return blocking(this::isDone).flatMap((done) -> done ? Mono.just(this.target.path()) : download());
	}

	private boolean isDone() {
		this.target.check();
		return this.target.isKept();
	}

	private Mono<Path> download() {
		Callable<VerifiedFile> open = () -> VerifiedFile.create(this.target, null);
		return Mono
			.usingWhen(Mono.fromSupplier(() -> new Held<>(open, VerifiedFile::discard)),
					(held) -> blocking(held::open).flatMap(this::fetch), (held) -> Mono.empty(),
					(held, ex) -> discard(held), ZipExecution::discard)
			.onErrorMap(DownloadableFile::explained);
	}

	private Mono<Path> fetch(VerifiedFile file) {
		Mono<Void> arrived = this.content.pieces().doOnNext((piece) -> write(piece, file)).then();
		return this.cancellation.orCancelled(arrived.thenReturn(file))
			.flatMap((complete) -> blocking(() -> complete.commit(complete.written())));
	}

	private static void write(DataBuffer piece, VerifiedFile file) {
		try {
			byte[] bytes = Allocations.bytes(piece.readableByteCount());
			piece.toByteBuffer(ByteBuffer.wrap(bytes));
			file.write(bytes, bytes.length);
		}
		finally {
			DataBufferUtils.release(piece);
		}
	}

	private static Mono<Void> discard(Held<VerifiedFile> held) {
		return Mono.<Void>fromRunnable(held::close).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	private static <T> Mono<T> blocking(Callable<T> work) {
		return WorkerStep.call(work);
	}

}
