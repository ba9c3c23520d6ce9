// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import ch.qos.logback.classic.Level;
import io.micrometer.observation.ObservationRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ReactiveHttpOutputMessage;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.transfer.ReportLeaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Cancels calls before they are sent, while their answer arrives, and after the event
 * loops have ended. Cancelled calls lose no buffer and do not affect the next call on the
 * same connection.
 */
@ReportLeaks
class CancelOnEventLoopTests {

	private static final int RUNS = 200;

	private static final String THING = "{\"id\":1,\"count\":1,\"name\":\"" + "x".repeat(500) + "\"}";

	private final TestServer server = new TestServer();

	private final Hold hold = new Hold();

	private DefaultConnector connector = connector(UnaryOperator.identity());

	@AfterEach
	void close() {
		this.connector.close();
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void cancelledWhileItsAnswerArrives(Moment moment) {
		this.server.answer((request) -> Answer.json(200, THING));
		Arrivals arrivals = new Arrivals();
		this.connector = connector((client) -> moment
			.held(client.doOnRequest((request, connection) -> connection.addHandlerLast(arrivals)), this.hold));
		List<String> lines;
		try (CapturedLogs logs = new CapturedLogs()) {
			ThingsApi api = api();
			for (int run = 0; run < RUNS; run++) {
				this.hold.arm();
				Disposable cancelled = api.get(1).subscribe();
				this.hold.awaitEntered();
				CompletableFuture<?> next = api.get(2).toFuture();
				cancelled.dispose();
				this.hold.release();
				this.hold.awaitLeft();
				assertThat(next).as("call after " + run + " others").succeedsWithin(Duration.ofSeconds(30));
			}
			lines = logs.lines(Level.WARN);
		}
		assertThat(lines).isEmpty();
		assertThat(arrivals.buffers).hasSizeGreaterThanOrEqualTo(2 * RUNS);
		await().untilAsserted(() -> assertThat(arrivals.lost()).as("lost buffers").isZero());
	}

	@Test
	void cancelledBeforeItIsSent() throws Exception {
		Sinks.Empty<Void> answer = Sinks.empty();
		this.server.answerLater((request) -> request.uri().endsWith("/1")
				? answer.asMono().thenReturn(Answer.json(200, THING)) : Mono.just(Answer.json(200, THING)));
		Semaphore configured = new Semaphore(0);
		this.connector = connector((client) -> client.observe((connection, state) -> {
			if (state == ConnectionObserver.State.CONFIGURED) {
				// release the semaphore after the event loop has processed this state
				connection.channel().eventLoop().execute(configured::release);
			}
		}));
		ThingsApi api = api();
		CompletableFuture<?> first = api.get(1).toFuture();
		acquire(configured);
		Disposable waiting = api.get(2).subscribe();
		this.hold.arm();
		Schedulers.onScheduleHook("hold",
				(task) -> Thread.currentThread().getName().equals("canceller") ? () -> this.hold.pass(task) : task);
		Thread canceller = new Thread(waiting::dispose, "canceller");
		try {
			canceller.start();
			this.hold.awaitEntered();
			answer.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
			assertThat(first).succeedsWithin(Duration.ofSeconds(30));
			acquire(configured);
		}
		finally {
			this.hold.release();
			Schedulers.resetOnScheduleHook("hold");
		}
		canceller.join(Duration.ofSeconds(30).toMillis());
		assertThat(api.get(3).toFuture()).succeedsWithin(Duration.ofSeconds(30));
		assertThat(this.server.received()).extracting(TestServer.Received::uri)
			.containsExactly("/api/v4/things/1", "/api/v4/things/3");
	}

	@Test
	void cancelledAfterTheEventLoopsHaveEnded() {
		this.server.answer((request) -> Answer.status(204));
		LoopResources loops = LoopResources.create("ended", 1, true);
		this.connector = connector((client) -> client.runOn(loops));
		Semaphore answered = new Semaphore(0);
		AtomicBoolean cancelled = new AtomicBoolean();
		Disposable exchange = new CancelOnEventLoop(this.connector.connector())
			.connect(HttpMethod.GET, URI.create(this.server.url()), ReactiveHttpOutputMessage::setComplete)
			.doOnNext((response) -> answered.release())
			.flatMap((response) -> Mono.never().doOnCancel(() -> cancelled.set(true)))
			.subscribe();
		acquire(answered);
		loops.disposeLater(Duration.ZERO, Duration.ofSeconds(30)).block(Duration.ofSeconds(30));
		exchange.dispose();
		assertThat(cancelled).isTrue();
	}

	private static DefaultConnector connector(UnaryOperator<HttpClient> customizer) {
		return new DefaultConnector(HttpSettings.defaults().withMaxConnections(1), customizer);
	}

	private ThingsApi api() {
		HttpTransport transport = HttpTransport.over(this.connector.connector(), HttpSettings.defaults(),
				ObservationRegistry.NOOP);
		DracoonWebClients clients = new DracoonWebClients(transport, BaseUrl.of(this.server.url()),
				(request, next) -> next.exchange(request), List.of());
		return new ApiClientFactory(clients.authenticated(), "test").create(ThingsApi.class);
	}

	private static void acquire(Semaphore semaphore) {
		try {
			assertThat(semaphore.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Lists the moments at which a {@link Hold} blocks the thread that handles an answer.
	 */
	enum Moment {

		/**
		 * Netty has decoded the head of the answer, but Reactor Netty has not received
		 * it.
		 */
		BEFORE_THE_ANSWER {
			@Override
			HttpClient held(HttpClient client, Hold hold) {
				return client.doOnRequest((request, connection) -> connection.addHandlerLast(new HoldingHandler(hold)));
			}
		},

		/**
		 * Reactor Netty has processed the head of the answer, but the connector has not
		 * received the answer.
		 */
		BEFORE_THE_CONNECTOR {
			@Override
			HttpClient held(HttpClient client, Hold hold) {
				return client.mapConnect((connect) -> connect.doOnNext((connection) -> hold.pass(() -> {
				})));
			}
		},

		/**
		 * As {@link #BEFORE_THE_CONNECTOR}, but the blocked thread is not that of the
		 * event loop.
		 */
		BEFORE_THE_CONNECTOR_ELSEWHERE {
			@Override
			HttpClient held(HttpClient client, Hold hold) {
				return client.mapConnect((connect) -> connect.publishOn(Schedulers.boundedElastic())
					.doOnNext((connection) -> hold.pass(() -> {
					})));
			}
		};

		abstract HttpClient held(HttpClient client, Hold hold);

	}

	/**
	 * Blocks the first thread that calls {@link #pass} after {@link #arm}, until the test
	 * releases that thread.
	 */
	private static final class Hold {

		private final AtomicBoolean armed = new AtomicBoolean();

		private final Semaphore entered = new Semaphore(0);

		private final Semaphore released = new Semaphore(0);

		private final Semaphore left = new Semaphore(0);

		void arm() {
			this.armed.set(true);
		}

		void pass(Runnable task) {
			if (this.armed.compareAndSet(true, false)) {
				this.entered.release();
				long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
				boolean held = true;
				// poll, because an event loop may neither wait nor sleep
				while (held && System.nanoTime() < end) {
					held = !this.released.tryAcquire();
				}
				this.left.release();
			}
			task.run();
		}

		void awaitEntered() {
			acquire(this.entered);
		}

		void release() {
			this.released.release();
		}

		void awaitLeft() {
			acquire(this.left);
		}

	}

	/**
	 * Records the buffers of answers, to find those that nothing has released.
	 */
	@ChannelHandler.Sharable
	private static final class Arrivals extends ChannelInboundHandlerAdapter {

		private final Queue<ByteBuf> buffers = new ConcurrentLinkedQueue<>();

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof HttpContent content && content.content().isReadable()) {
				this.buffers.add(content.content());
			}
			context.fireChannelRead(message);
		}

		long lost() {
			return this.buffers.stream().filter((buffer) -> buffer.refCnt() > 0).count();
		}

	}

	/** Blocks the event loop that receives an answer. */
	private static final class HoldingHandler extends ChannelInboundHandlerAdapter {

		private final Hold hold;

		private HoldingHandler(Hold hold) {
			this.hold = hold;
		}

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (message instanceof HttpResponse) {
				this.hold.pass(() -> context.fireChannelRead(message));
			}
			else {
				context.fireChannelRead(message);
			}
		}

	}

}
