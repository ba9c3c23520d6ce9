// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.util.Objects;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.memory.Allocations;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartThrottle;
import io.dracoonspring.transfer.internal.part.ReadTimeout;
import io.dracoonspring.transfer.internal.part.TransferRetry;
import io.dracoonspring.transfer.internal.run.Admission;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.Throttle;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferErrors;
import io.dracoonspring.transfer.internal.run.TransferSetup;

/**
 * Fetches content that the server creates during the response, such as an archive. The
 * response contains the whole content. The request is retried only until a successful
 * response begins. After that, an interrupted response cannot be resumed.
 */
final class WholeContent {

	private static final int PREFETCH = 8;

	/**
	 * The number of bytes in memory between the connection and the consumer, including
	 * the end of the archive that {@link ArchiveCheck} keeps.
	 */
	private static final int MEMORY = 1024 * 1024;

	/**
	 * The number of buffers requested ahead if there is no bandwidth limit. The number is
	 * small, because these buffers are in memory.
	 */
	private static final int PIECES_AHEAD = 4;

	private final WebClient webClient;

	private final TransferSettings settings;

	private final Mono<SecretUrl> url;

	private final ProgressMeter meter;

	private final Throttle throttle;

	private final Admission admission;

	WholeContent(TransferSetup setup, Mono<SecretUrl> url, TransferControl control) {
		this.webClient = setup.backend().webClient();
		this.settings = setup.settings();
		this.url = url;
		this.meter = control.meter();
		this.throttle = control.throttle();
		this.admission = new Admission(setup.memory(), control);
	}

	/**
	 * Returns the content in buffers on the heap. The stream fails instead of completing
	 * if the content is incomplete.
	 */
	Flux<DataBuffer> pieces() {
		return this.admission.stream(MEMORY, (reservation) -> admitted());
	}

	private Flux<DataBuffer> admitted() {
		// use one URL for all attempts, because each request for a URL may count as a
		// download
		Mono<SecretUrl> once = TransferRetry.settled(this.url).cache();
		ReadTimeout readTimeout = new ReadTimeout();
		Mono<ResponseEntity<Flux<DataBuffer>>> attempt = once.flatMap((source) -> get(source, readTimeout));
		return new TransferRetry(this.settings).repeat(attempt, new TransferRetry.Listener() {

			@Override
			public void beforeRetry() {
				WholeContent.this.meter.retried();
			}

		}).flatMapMany((answer) -> read(answer, readTimeout));
	}

	private Mono<ResponseEntity<Flux<DataBuffer>>> get(SecretUrl source, ReadTimeout readTimeout) {
		return this.webClient.get()
			.uri(source.masked())
			.attributes(source)
			.httpRequest(readTimeout::use)
			.header(HttpHeaders.ACCEPT_ENCODING, "identity")
			.retrieve()
			.toEntityFlux(DataBuffer.class)
			.onErrorMap(TransferErrors::unwrap);
	}

	private Flux<DataBuffer> read(ResponseEntity<Flux<DataBuffer>> answer, ReadTimeout readTimeout) {
		long announced = answer.getHeaders().getContentLength();
		Long length = (announced >= 0) ? announced : null;
		this.meter.transferring(length);
		ArchiveCheck check = new ArchiveCheck();
		Flux<DataBuffer> body = Objects.requireNonNullElseGet(answer.getBody(), Flux::empty);
		Flux<byte[]> arrived = DemandIdleTimeout.watch(body.map(WholeContent::taken), this.settings.idleTimeout(),
				readTimeout::restart);
		return new PartThrottle(this.throttle, new PartCounter(this.meter))
			.paced(arrived, (piece) -> piece.length, this.throttle.isOpen() ? PIECES_AHEAD : 0)
			.onErrorMap(TransferErrors::unwrap)
			.onErrorMap(TransferRetry::isTransient, WholeContent::brokenOff)
			.publishOn(DracoonSchedulers.boundedElastic(), PREFETCH)
			.map((piece) -> {
				this.meter.add(piece.length);
				check.process(piece, piece.length);
				return (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(piece);
			})
			.concatWith(Mono.fromRunnable(() -> finish(check, length)));
	}

	private static byte[] taken(DataBuffer buffer) {
		try {
			byte[] piece = Allocations.bytes(buffer.readableByteCount());
			buffer.read(piece);
			return piece;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private void finish(ArchiveCheck check, @Nullable Long length) {
		this.meter.finishing();
		if (length == null) {
			check.finish();
		}
		else if (length != this.meter.transferred()) {
			throw new DracoonTransferException(Reason.SIZE_MISMATCH, "The content has " + this.meter.transferred()
					+ " bytes instead of " + length + ": download it again", null);
		}
	}

	private static DracoonTransferException brokenOff(Throwable ex) {
		Reason reason = (ex instanceof TimeoutException) ? Reason.TIMEOUT : Reason.STORAGE_ERROR;
		return new DracoonTransferException(reason,
				"The archive broke off, and an archive cannot be continued: download it again", ex);
	}

}
