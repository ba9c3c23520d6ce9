// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import io.dracoonspring.emulator.faults.FaultFilter;
import io.dracoonspring.emulator.internal.http.Caller;
import io.dracoonspring.emulator.internal.http.UploadMark;
import io.dracoonspring.emulator.internal.s3.S3Storage;

/**
 * Records one request from its arrival until its response is sent. It observes JSON and
 * form bodies in transit. It never records a body that may be the content of a file,
 * whatever media type the body has.
 */
final class Recording {

	private static final int NOT_ANSWERED = 0;

	private static final int OK = 200;

	private static final int FIRST_ERROR = 400;

	private static final Pattern CONTENT_IN = Pattern.compile("/api/v4/(?:uploads|public/shares/uploads/[^/]+)/[^/]+");

	private static final Pattern CONTENT_OUT = Pattern
		.compile("/api/v4/(?:downloads/.*|public/shares/downloads/[^/]+/[^/]+)");

	/** Matches the path of an upload channel. The first group is the channel id. */
	private static final Pattern CHANNEL = Pattern
		.compile("/api/v4/(?:nodes/files/uploads|public/shares/uploads/[^/]+)/([^/]+)(?:/.*)?");

	/** Matches the header of W3C Trace Context. The first group is the trace id. */
	private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-.*");

	private static final String BASIC = "basic ";

	private final AtomicBoolean answered = new AtomicBoolean();

	private final RequestJournal journal;

	private final Entry entry;

	private final boolean detailed;

	private final String plainPath;

	private final ServerHttpRequest request;

	private final ServerHttpResponse response;

	private final RecordedBody.Kind requestKind;

	private final BodyCapture requestBody = new BodyCapture();

	private RecordedBody.Kind responseKind = RecordedBody.Kind.OTHER;

	private BodyCapture responseBody = new BodyCapture();

	private boolean hasResponseBody;

	private long responseSeen;

	private volatile Map<String, Object> attributes = Map.of();

	private volatile boolean sent;

	private volatile boolean aborted;

	Recording(RequestJournal journal, Entry entry, boolean detailed, ServerHttpRequest request,
			ServerHttpResponse response) {
		this.journal = journal;
		this.entry = entry;
		this.detailed = detailed;
		this.request = request;
		this.response = response;
		this.plainPath = MaskedTexts.plain(request.getURI().getRawPath());
		boolean content = request.getMethod() == HttpMethod.POST && CONTENT_IN.matcher(this.plainPath).matches();
		this.requestKind = kind(request.getHeaders(), content || isS3());
		entry.trace(trace(request.getHeaders()));
	}

	private static @Nullable String trace(HttpHeaders headers) {
		String parent = headers.getFirst("traceparent");
		Matcher matcher = TRACE_PARENT.matcher((parent != null) ? parent : "");
		return matcher.matches() ? matcher.group(1) : null;
	}

	ServerHttpRequest request() {
		return new Request();
	}

	ServerHttpResponse response() {
		return (this.response instanceof ZeroCopyHttpOutputMessage direct) ? new DirectResponse(direct)
				: new Response();
	}

	private boolean isS3() {
		return S3Storage.serves(this.plainPath);
	}

	private RecordedBody.Kind kind(HttpHeaders headers, boolean content) {
		String type = this.detailed ? headers.getFirst(HttpHeaders.CONTENT_TYPE) : null;
		if (type == null || content) {
			return RecordedBody.Kind.OTHER;
		}
		String lower = type.toLowerCase(Locale.ROOT);
		if (lower.startsWith("application/json")) {
			return RecordedBody.Kind.JSON;
		}
		return lower.startsWith("application/x-www-form-urlencoded") ? RecordedBody.Kind.FORM : RecordedBody.Kind.OTHER;
	}

	private boolean hasFailed() {
		HttpStatusCode status = this.response.getStatusCode();
		return status != null && status.value() >= FIRST_ERROR;
	}

	/**
	 * Prepares the recording of a response that is about to be sent.
	 * @return the capture for the body of the response, {@code null} to record no body
	 */
	private @Nullable BodyCapture answering(boolean withBody) {
		this.hasResponseBody = withBody;
		// register now, so that this action runs after all others that change the headers
		this.response.beforeCommit(() -> Mono.fromRunnable(this::committed));
		this.responseBody = new BodyCapture();
		boolean content = isS3() || (!hasFailed() && CONTENT_OUT.matcher(this.plainPath).matches());
		this.responseKind = kind(this.response.getHeaders(), content);
		boolean s3Error = this.detailed && hasFailed() && isS3();
		return (this.responseKind == RecordedBody.Kind.JSON || s3Error) ? this.responseBody : null;
	}

	// record before the response is sent, so that a client that has the response finds
	// the request in the journal
	private void committed() {
		HttpStatusCode status = this.response.getStatusCode();
		answered((status != null) ? status.value() : OK);
	}

	private void answered(int status) {
		if (!this.answered.compareAndSet(false, true)) {
			return;
		}
		this.entry.caller(caller());
		if (this.attributes.get(FaultFilter.HIT) instanceof FaultFilter.Hit hit) {
			this.entry.hit(hit.toString());
		}
		if (this.attributes.get(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE) instanceof PathPattern pattern) {
			this.entry.route(pattern.getPatternString());
		}
		this.entry.upload(upload());
		if (status >= FIRST_ERROR && this.responseBody.count() > 0) {
			this.entry.failed((this.responseKind == RecordedBody.Kind.JSON) ? Failure.ofJson(this.responseBody)
					: Failure.ofXml(this.responseBody));
		}
		this.responseSeen = this.responseBody.total();
		this.journal.answered(this.entry, status, this.detailed ? details() : null);
	}

	// read the URL first, because a fault can answer a request before any route sees it
	private @Nullable String upload() {
		Matcher channel = CHANNEL.matcher(this.plainPath);
		if (channel.matches()) {
			return UploadMark.of(channel.group(1));
		}
		String query = this.request.getURI().getRawQuery();
		String id = (isS3() && query != null) ? MaskedTexts.parameter(query, "uploadId") : null;
		return (id != null) ? UploadMark.of(id) : UploadMark.in(this.attributes);
	}

	private RequestDetails details() {
		HttpHeaders headers = this.request.getHeaders();
		HttpHeaders answerHeaders = this.response.getHeaders();
		boolean chunked = headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
		// omit this header, because the server decides only later whether to send it
		String undecided = HttpHeaders.TRANSFER_ENCODING;
		return new RequestDetails(MaskedTexts.headers(received(), ""),
				body(this.requestKind, this.requestBody, headers, chunked), MaskedTexts.headers(sent(), undecided),
				body(this.responseKind, this.responseBody, answerHeaders, this.hasResponseBody));
	}

	// use the headers of Reactor Netty, because iterating over them is faster than over
	// Spring's headers

	private Iterable<Map.Entry<String, String>> received() {
		HttpServerRequest http = ServerHttpRequestDecorator.getNativeRequest(this.request);
		return http.requestHeaders();
	}

	private Iterable<Map.Entry<String, String>> sent() {
		HttpServerResponse http = ServerHttpResponseDecorator.getNativeResponse(this.response);
		return http.responseHeaders();
	}

	private static RecordedBody body(RecordedBody.Kind kind, BodyCapture capture, HttpHeaders headers,
			boolean unlessEmpty) {
		if (kind != RecordedBody.Kind.OTHER) {
			return RecordedBody.of(kind, capture);
		}
		long length = headers.getContentLength();
		return RecordedBody.ofLength((length < 0 && !unlessEmpty) ? 0 : length);
	}

	private Caller caller() {
		Caller caller = Caller.in(this.attributes);
		return (caller == Caller.UNKNOWN && this.plainPath.startsWith("/oauth/")) ? signingIn() : caller;
	}

	// identify the caller by the form, because a request for tokens has no access token
	private Caller signingIn() {
		String form = (this.requestKind == RecordedBody.Kind.FORM)
				? RecordedBody.of(this.requestKind, this.requestBody).text() : "";
		String client = MaskedTexts.parameter(form, "client_id");
		return new Caller(MaskedTexts.parameter(form, "username"), (client != null) ? client : basic());
	}

	private @Nullable String basic() {
		String value = this.request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		if (value == null || !value.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
			return null;
		}
		try {
			String credentials = new String(Base64.getDecoder().decode(value.substring(BASIC.length()).strip()),
					StandardCharsets.UTF_8);
			int colon = credentials.indexOf(':');
			return (colon >= 0) ? credentials.substring(0, colon) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	void ended(SignalType signal) {
		boolean before = this.answered.get();
		answered(NOT_ANSWERED);
		if (before && this.detailed && this.responseBody.total() != this.responseSeen) {
			// replace the details, because more of the response body was sent after
			// answered() had recorded them
			this.journal.replace(this.entry, details());
		}
		this.entry.ended(end(signal));
	}

	private RequestLine.End end(SignalType signal) {
		if (this.sent) {
			return RequestLine.End.COMPLETE;
		}
		boolean interrupted = this.attributes.get(FaultFilter.HIT) instanceof FaultFilter.Hit hit && hit.interrupts();
		return (!interrupted && (this.aborted || signal == SignalType.CANCEL)) ? RequestLine.End.CLIENT_GONE
				: RequestLine.End.BROKEN_OFF;
	}

	private static Consumer<DataBuffer> seenBy(@Nullable BodyCapture capture) {
		return (capture != null) ? capture::see : (buffer) -> {
		};
	}

	// watch the end of the body, because sending completes without an error even if the
	// client disconnects
	private <T> Mono<Void> watchedToTheEnd(Flux<T> body, Function<Flux<T>, Mono<Void>> sending) {
		AtomicBoolean end = new AtomicBoolean();
		return sending.apply(body.doOnComplete(() -> end.set(true))).doOnSuccess((nothing) -> {
			this.sent = end.get();
			this.aborted = !this.sent;
		}).doOnError((failure) -> this.aborted = isEndOfConnection(failure));
	}

	private static boolean isEndOfConnection(Throwable failure) {
		return failure instanceof AbortedException || failure instanceof ClosedChannelException
				|| AbortedException.isConnectionReset(failure);
	}

	private Mono<Void> watched(Mono<Void> sending) {
		return sending.doOnSuccess((nothing) -> this.sent = true)
			.doOnError((failure) -> this.aborted = isEndOfConnection(failure));
	}

	/** Observes the body of the request. */
	final class Request extends ServerHttpRequestDecorator {

		Request() {
			super(Recording.this.request);
		}

		/**
		 * Sets the attributes in which other components store information about this
		 * request.
		 */
		void attributes(Map<String, Object> attributes) {
			Recording.this.attributes = attributes;
		}

		/**
		 * Records that this request gets no response, unless the response has begun. Call
		 * this method before the connection closes, so that a client that sees the broken
		 * connection finds the request in the journal.
		 */
		void notAnswered() {
			answered(NOT_ANSWERED);
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return (Recording.this.requestKind != RecordedBody.Kind.OTHER)
					? super.getBody().doOnNext(Recording.this.requestBody::see) : super.getBody();
		}

	}

	/** Observes the body of the response. */
	private class Response extends ServerHttpResponseDecorator {

		Response() {
			super(Recording.this.response);
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			BodyCapture capture = answering(true);
			if (body instanceof Mono<? extends DataBuffer> single) {
				// pass a Mono on as a Mono, because the server sends a single buffer
				// faster than a Flux
				return watched(super.writeWith((capture != null) ? single.doOnNext(capture::see) : single));
			}
			return watchedToTheEnd(Flux.from(body).doOnNext(seenBy(capture)), super::writeWith);
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			Consumer<DataBuffer> see = seenBy(answering(true));
			return watchedToTheEnd(Flux.from(body).map((inner) -> Flux.from(inner).doOnNext(see)),
					super::writeAndFlushWith);
		}

		@Override
		public Mono<Void> setComplete() {
			if (isCommitted()) {
				return super.setComplete();
			}
			answering(false);
			return watched(super.setComplete());
		}

	}

	/** Sends files without observing their bytes. */
	private final class DirectResponse extends Response implements ZeroCopyHttpOutputMessage {

		private final ZeroCopyHttpOutputMessage direct;

		DirectResponse(ZeroCopyHttpOutputMessage direct) {
			this.direct = direct;
		}

		@Override
		public Mono<Void> writeWith(Path file, long position, long count) {
			answering(true);
			return watched(this.direct.writeWith(file, position, count));
		}

	}

}
