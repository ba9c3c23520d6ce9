// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.List;
import java.util.function.Function;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/** Serves all operations on uploads. */
public final class Uploads implements Routes, AutoCloseable {

	private static final String CHANNELS = "/api/v4/nodes/files/uploads";

	private static final String CHANNEL = CHANNELS + "/{upload_id}";

	private static final String TOKEN = "/api/v4/uploads/{token}";

	private final UploadChannels channels = new UploadChannels();

	private final Calls calls;

	private final S3Uploads s3Uploads;

	private final ChannelHandler handler;

	private final Routes shareUploads;

	public Uploads(Backend backend) {
		EmulatorState state = backend.state();
		ContentStore store = backend.store();
		this.calls = backend.calls();
		UploadRules rules = new UploadRules(state);
		this.s3Uploads = new S3Uploads(rules, backend);
		ServerUploads serverUploads = new ServerUploads(rules, store);
		this.handler = new ChannelHandler(state, this.channels, rules, this.s3Uploads, serverUploads, store);
		this.shareUploads = Routes.all(new ShareUploads(this.calls.open(), this.channels, this.handler),
				new UploadSharePages(state,
						new SharePageUploads(state, this.channels, rules, serverUploads, this.handler, store)));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		Calls open = this.calls.open();
		return RouterFunctions.route()
			.POST(CHANNELS, this.calls.answer(this.handler::create))
			.GET(CHANNEL, this.calls.answer(this.handler::status))
			.DELETE(CHANNEL, this.calls.answer((call) -> this.handler.cancel(this.handler.owned(call))))
			.POST(CHANNEL + "/s3_urls",
					this.calls.answer((call) -> this.handler.presign(this.handler.owned(call), call)))
			.PUT(CHANNEL + "/s3", this.calls.answer(this.handler::completeS3))
			// deprecated, but older third-party clients still send chunks this way
			.POST(CHANNEL, chunk(this.handler, (request) -> this.handler.owned(this.calls.enter(request))))
			.PUT(CHANNEL, this.calls.answer((call) -> this.handler.complete(this.handler.owned(call), call)))
			.POST(TOKEN, chunk(this.handler, (request) -> this.handler.byToken(open.enter(request))))
			.PUT(TOKEN, open.answer((call) -> this.handler.complete(this.handler.byToken(call), call)))
			.DELETE(TOKEN, open.answer((call) -> this.handler.cancel(this.handler.byToken(call))))
			.add(this.shareUploads.routes())
			.build();
	}

	static HandlerFunction<ServerResponse> chunk(ChannelHandler handler,
			Function<ServerRequest, UploadChannel> channel) {
		return (request) -> {
			try {
				return handler.receive(channel.apply(request), request);
			}
			catch (ApiException ex) {
				// read the rest of the body, because a client that is still sending would
				// see a broken connection instead of the response
				return UploadBody.drain(request).then(Mono.error(ex));
			}
		};
	}

	/** Counts the uploads in progress. */
	public int countOpen() {
		return this.channels.countOpen();
	}

	/** Returns the uploads in progress and the uploads that ended, newest first. */
	public List<UploadView> views() {
		return this.channels.views();
	}

	@Override
	public void close() {
		this.s3Uploads.close();
	}

}
