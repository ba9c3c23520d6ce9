// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.scan.MalwareFinding;
import io.dracoonspring.scan.ScanVerdict;
import io.dracoonspring.transfer.internal.part.Checksums;

/**
 * Scans content while it is transferred. If the scanner fails after it has received
 * content, and the settings let uploads wait for the scanner, the next scan reads the
 * content again from its source. Equal digests prove that the next scan has read the
 * transferred content.
 */
final class ScannedContent implements UploadScan {

	private static final Logger logger = LoggerFactory.getLogger(ScannedContent.class);

	private final ScanRun run;

	private final @Nullable Path source;

	private final @Nullable Flux<DataBuffer> again;

	private final ScanFeed feed;

	/**
	 * Creates a scan. {@code source} is the local file, if there is one. {@code again}
	 * reads the content again from its start, if that is possible.
	 */
	ScannedContent(ScanRun run, @Nullable Path source, @Nullable Flux<DataBuffer> again) {
		this.run = run;
		this.source = source;
		this.again = again;
		this.feed = new ScanFeed((run.waits() && again != null) ? Checksums.sha256() : null);
	}

	@Override
	public ScanFeed feed() {
		return this.feed;
	}

	@Override
	public <T> Mono<T> beside(Mono<T> sent) {
		return Mono.zip(sent, accepted(), this::requireSame);
	}

	/**
	 * Adds the scan to a stream. The last buffer waits for the verdict, so that no
	 * subscriber gets all content before the verdict.
	 */
	Flux<DataBuffer> beside(Flux<DataBuffer> content) {
		AtomicReference<@Nullable DataBuffer> last = new AtomicReference<>();
		Flux<DataBuffer> others = content.concatMap((buffer) -> Mono.just(buffer).delayUntil(this::added), 1)
			.doOnComplete(this.feed::complete)
			.handle((buffer, sink) -> {
				DataBuffer before = last.getAndSet(buffer);
				if (before != null) {
					sink.next(before);
				}
			});
		return Flux.merge(1, others, accepted().then(Mono.<DataBuffer>empty()))
			.concatWith(Mono.fromSupplier(() -> last.getAndSet(null)))
			.doFinally((signal) -> DataBufferUtils.release(last.getAndSet(null)));
	}

	private Mono<Void> added(DataBuffer buffer) {
		try (DataBuffer.ByteBufferIterator pieces = buffer.readableByteBuffers()) {
			pieces.forEachRemaining(this.feed::add);
		}
		return this.feed.ready();
	}

	private Mono<Scanned> accepted() {
		Mono<Scanned> attempt = Mono.defer(() -> this.feed.isUntouched() ? first() : repeated());
		return this.run.patient(attempt, this::canRepeat)
			.doOnNext((scanned) -> this.run.requireAccepted(scanned.verdict()))
			.onErrorResume(ScanRun::isUnavailable,
					(ex) -> this.run.withoutScanner(ex).map((verdict) -> new Scanned(verdict, null)))
			// discard the rest, because the scanner need not take all content
			.doOnNext((scanned) -> this.feed.detach());
	}

	private Mono<Scanned> first() {
		return this.run.scan(this.feed.content()).map((verdict) -> new Scanned(verdict, null));
	}

	private Mono<Scanned> repeated() {
		Flux<DataBuffer> content = this.again;
		if (content == null) {
			return Mono.error(new IllegalStateException("The content can be read only once"));
		}
		MessageDigest digest = Checksums.sha256();
		return this.run.scan(content.doOnNext((buffer) -> update(digest, buffer)))
			.map((verdict) -> new Scanned(verdict, digest.digest()));
	}

	private static void update(MessageDigest digest, DataBuffer buffer) {
		try (DataBuffer.ByteBufferIterator pieces = buffer.readableByteBuffers()) {
			pieces.forEachRemaining(digest::update);
		}
	}

	private boolean canRepeat() {
		if (this.feed.isUntouched()) {
			return true;
		}
		if (this.again != null) {
			// let the transfer continue without the scanner, which gets all content later
			this.feed.detach();
		}
		return this.again != null;
	}

	// compares only after both the sending and the scan have ended, because a repeated
	// scan can end first
	private <T> T requireSame(T sent, Scanned scanned) {
		byte[] read = scanned.digest();
		if (read != null && scanned.verdict() instanceof ScanVerdict.Clean
				&& !MessageDigest.isEqual(read, this.feed.digest())) {
			throw new DracoonTransferException(Reason.SOURCE_CHANGED,
					"The source of '" + this.run.target().name() + "' changed while the upload waited for the scanner: "
							+ "upload it again when nothing writes to it",
					null);
		}
		return sent;
	}

	@Override
	public <T> Mono<T> reported(Mono<T> upload) {
		return upload.onErrorResume(MalwareFoundException.class, (ex) -> handle(ex).then(Mono.error(ex)));
	}

	private Mono<Void> handle(MalwareFoundException ex) {
		logger.atWarn()
			.addKeyValue("dracoon.scan.signature", ex.getSignature())
			.log("The scanner found malware in an upload, which was cancelled");
		MalwareFinding finding = new MalwareFinding(this.run.target(), ex.getSignature(), this.source);
		return Mono.defer(() -> this.run.settings().handler().handle(finding))
			.onErrorResume(Exception.class, ScannedContent::ignored);
	}

	private static Mono<Void> ignored(Exception ex) {
		// ignore the failure of the handler, because the failure of the upload matters
		// more
		logger.warn("The handler for malware failed", ex);
		return Mono.empty();
	}

	/**
	 * Holds the result of a scan.
	 *
	 * @param digest the SHA-256 of the content if this scan read it again from its
	 * source, {@code null} otherwise
	 */
	private record Scanned(ScanVerdict verdict, byte @Nullable [] digest) {

	}

}
