// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequestDecorator;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;

/**
 * Records the content that an upload sends. The first parts reach the server and get
 * responses. Later parts reach the server without getting responses, or are cut off.
 */
final class RecordingConnector implements ClientHttpConnector {

	private final ClientHttpConnector delegate = new ReactorClientHttpConnector(HttpClient.newConnection());

	private final AtomicInteger seen = new AtomicInteger();

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger silent = new AtomicInteger();

	private final SentContent sent;

	private final int passing;

	private final boolean cut;

	private final Mono<Void> meanwhile;

	private final boolean early;

	/**
	 * Creates a connector.
	 * @param sent the record of the sent content
	 * @param passing the number of parts that get responses
	 * @param cut whether later parts are cut off in the middle, instead of being sent
	 * completely
	 * @param meanwhile an action that runs once, at one of two moments. The early moment
	 * is after the first check of the source, when a resumed upload requests the state of
	 * its channel. The late moment is before the second part is sent
	 * @param early whether the action runs at the early moment
	 */
	RecordingConnector(SentContent sent, int passing, boolean cut, Runnable meanwhile, boolean early) {
		this.sent = sent;
		this.passing = passing;
		this.cut = cut;
		this.meanwhile = Mono.<Void>fromRunnable(meanwhile).subscribeOn(Schedulers.boundedElastic()).cache();
		this.early = early;
	}

	/**
	 * Tells whether the first parts have got their responses, and a later part was sent
	 * or cut off.
	 */
	boolean isStuck() {
		return this.answered.get() >= this.passing && this.silent.get() > 0;
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> callback) {
		if (!HaltingConnector.isContent(method, uri) || method.equals(HttpMethod.GET)) {
			Mono<ClientHttpResponse> call = Mono.defer(() -> this.delegate.connect(method, uri, callback));
			boolean asks = method.equals(HttpMethod.GET) && uri.getPath().startsWith("/api/v4/nodes/files/uploads/");
			return (asks && this.early) ? this.meanwhile.then(call) : call;
		}
		int piece = this.seen.getAndIncrement();
		boolean passes = piece < this.passing;
		Mono<ClientHttpResponse> answer = Mono.defer(() -> this.delegate.connect(method, uri,
				(request) -> callback.apply(new Recorded(request, !passes && this.cut))));
		answer = passes ? answer.doOnNext((response) -> this.answered.incrementAndGet())
				: answer.doOnNext((response) -> this.silent.incrementAndGet()).then(Mono.never());
		return (piece == 1 && !this.early) ? this.meanwhile.then(answer) : answer;
	}

	/**
	 * Records the body of a request.
	 */
	private final class Recorded extends ClientHttpRequestDecorator {

		private final boolean breaksOff;

		private Recorded(ClientHttpRequest request, boolean breaksOff) {
			super(request);
			this.breaksOff = breaksOff;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			Flux<DataBuffer> recorded = Flux.<DataBuffer>from(body).doOnNext((buffer) -> {
				byte[] piece = new byte[buffer.readableByteCount()];
				buffer.toByteBuffer().get(piece);
				content.writeBytes(piece);
			});
			if (this.breaksOff) {
				long half = getHeaders().getContentLength() / 2;
				recorded = recorded.takeUntil((buffer) -> content.size() >= half)
					.concatWith(Mono.<DataBuffer>never().doOnSubscribe((subscription) -> {
						record(content);
						RecordingConnector.this.silent.incrementAndGet();
					}));
			}
			return super.writeWith(recorded.doOnComplete(() -> record(content)));
		}

		private void record(ByteArrayOutputStream content) {
			RecordingConnector.this.sent.add(getURI(), getHeaders(), content.toByteArray());
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			throw new UnsupportedOperationException("Nothing records this");
		}

	}

}
