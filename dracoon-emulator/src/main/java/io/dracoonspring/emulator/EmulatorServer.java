// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.internal.account.AccountArea;
import io.dracoonspring.emulator.internal.branding.BrandingArea;
import io.dracoonspring.emulator.internal.comments.CommentRoutes;
import io.dracoonspring.emulator.internal.copymove.CopyMoveRoutes;
import io.dracoonspring.emulator.internal.datev.DatevArea;
import io.dracoonspring.emulator.internal.downloads.Downloads;
import io.dracoonspring.emulator.internal.eventlog.EventLogRoutes;
import io.dracoonspring.emulator.internal.groups.GroupArea;
import io.dracoonspring.emulator.internal.http.Addresses;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.OwnPages;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.info.InfoArea;
import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.internal.keypairs.KeyPairArea;
import io.dracoonspring.emulator.internal.keys.FileKeyRoutes;
import io.dracoonspring.emulator.internal.malware.MalwareRoutes;
import io.dracoonspring.emulator.internal.media.MediaRoutes;
import io.dracoonspring.emulator.internal.nodes.NodeArea;
import io.dracoonspring.emulator.internal.oauth.BearerAuthenticator;
import io.dracoonspring.emulator.internal.oauth.OAuthArea;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.provisioning.ProvisioningArea;
import io.dracoonspring.emulator.internal.recyclebin.RecycleBinRoutes;
import io.dracoonspring.emulator.internal.reports.ReportRoutes;
import io.dracoonspring.emulator.internal.roles.RoleRoutes;
import io.dracoonspring.emulator.internal.rooms.RoomArea;
import io.dracoonspring.emulator.internal.s3.S3Storage;
import io.dracoonspring.emulator.internal.shares.ShareArea;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.system.SystemArea;
import io.dracoonspring.emulator.internal.uploads.UploadView;
import io.dracoonspring.emulator.internal.uploads.Uploads;
import io.dracoonspring.emulator.internal.users.UserArea;
import io.dracoonspring.emulator.internal.version.OperationVersions;
import io.dracoonspring.emulator.internal.webhooks.Delivery;
import io.dracoonspring.emulator.internal.webhooks.WebhookArea;
import io.dracoonspring.emulator.tls.TlsIdentity;

/** Serves all routes of the emulator on one HTTP server. */
final class EmulatorServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmulatorServer.class);

	/** Matches one route in the text that {@code RouterFunction.toString()} returns. */
	private static final Pattern ROUTED = Pattern.compile("\\(([A-Z]+) && (/[^)]+)\\)");

	private final AtomicReference<URI> baseUrl = new AtomicReference<>();

	private final AtomicReference<Served> served = new AtomicReference<>();

	private final CompletableFuture<Served> first;

	private final Port port;

	private final EmulatorConfiguration configuration;

	private final RequestJournal journal;

	private final ContentStore store;

	private final Routes control;

	private final HandlerStrategies strategies;

	/**
	 * Has the routes created as soon as the port is open.
	 * @param configuration the configuration
	 * @param port the port that receives requests
	 * @param journal the journal of the requests
	 * @param store the store of file contents
	 * @param control the routes that control the emulator
	 * @param world the data that the emulator serves first; the caller can add data until
	 * it calls {@link #start()}
	 * @param filters the filters that see all requests
	 */
	EmulatorServer(EmulatorConfiguration configuration, Port port, RequestJournal journal, ContentStore store,
			Routes control, World world, WebFilter... filters) {
		this.port = port;
		this.journal = journal;
		this.configuration = configuration;
		this.store = store;
		this.control = control;
		this.strategies = EmulatorStrategies.of(configuration, filters);
		this.first = port.onceOpen(() -> served(world));
	}

	/**
	 * Starts to answer requests. Blocks until the port is open. Requests wait until the
	 * routes are created.
	 * @throws reactor.netty.ChannelBindException if the port cannot be opened
	 */
	void start() {
		int number = this.port.number();
		URI publicUrl = this.configuration.publicUrl();
		this.baseUrl.set((publicUrl != null) ? publicUrl : localUrl(number));
		this.first.whenComplete((served, ex) -> {
			if (ex != null) {
				this.port.fail(ex);
				return;
			}
			if (this.served.compareAndSet(null, served)) {
				served.webhooks().start();
			}
			this.port
				.serve(this.journal.recording((request, response) -> current().handler().handle(request, response)));
		});
	}

	/**
	 * Replaces the data of the emulator. All further requests use the new data. Uploads
	 * in progress and all URLs that were issued before this call become invalid.
	 * @param world the new data
	 */
	void serve(World world) {
		Served next = served(world);
		Served previous = this.served.getAndSet(next);
		((previous != null) ? previous : Port.join(this.first)).close();
		next.webhooks().start();
	}

	/**
	 * Runs the tasks that are due after the clock has moved. Blocks until due reports are
	 * written, unless the calling thread must not block.
	 */
	void timePassed() {
		current().webhooks().warn();
		Mono<Void> reports = current().reports().run();
		if (Schedulers.isInNonBlockingThread()) {
			reports.subscribe();
		}
		else {
			reports.block();
		}
	}

	private Served served(World world) {
		EmulatorState state = world.state();
		S3Storage s3 = new S3Storage(this.store, state.clock(), Settings.S3_REGION, Backend.URL_LIFETIME,
				this.configuration.partIntegrity());
		Backend backend = new Backend(Calls.ofUsers(state, new BearerAuthenticator(state, world.tokens())), this.store,
				s3, new OwnAddresses());
		Uploads uploads = new Uploads(backend);
		WebhookArea webhooks = new WebhookArea(backend, this.configuration.allowsPrivateWebhooks());
		ReportRoutes reports = new ReportRoutes(backend);
		// put areas with fixed paths before areas with paths of single nodes, because the
		// first route that matches is used
		RouterFunction<ServerResponse> router = Routes
			.all(new AccountArea(backend), new OAuthArea(backend, world.clients(), world.tokens()),
					new UserArea(backend, world.tokens()), new GroupArea(backend), new RoleRoutes(backend),
					new RoomArea(backend), new EventLogRoutes(backend), webhooks, new SystemArea(backend),
					new DatevArea(backend), new ProvisioningArea(backend), new BrandingArea(backend), reports,
					new InfoArea(backend), new KeyPairArea(backend), new CopyMoveRoutes(backend), uploads,
					new Downloads(backend), new FileKeyRoutes(backend), new CommentRoutes(backend),
					new RecycleBinRoutes(backend), new ShareArea(backend), new MalwareRoutes(backend),
					new MediaRoutes(backend), new NodeArea(backend), s3::routes, this.control)
			.routes()
			.filter(new OperationVersions(state, this.configuration.refusalStatus()));
		return new Served(router, RouterFunctions.toHttpHandler(router, this.strategies), uploads, webhooks, reports);
	}

	private URI localUrl(int port) {
		String host = this.configuration.host();
		String scheme = (this.configuration.tls() != null) ? "https" : "http";
		String name = Set.of("0.0.0.0", "::").contains(host) ? "localhost" : host;
		return URI.create(scheme + "://" + ((name.indexOf(':') >= 0) ? "[" + name + "]" : name) + ":" + port);
	}

	URI baseUrl() {
		return Objects.requireNonNull(this.baseUrl.get());
	}

	int port() {
		return this.port.number();
	}

	Optional<TlsIdentity> identity() {
		return this.port.identity();
	}

	String routes() {
		return current().router().toString();
	}

	/**
	 * Lists the operations of the API and of OAuth.
	 * @return the operations in the notation of faults, such as {@code GET /path}
	 */
	List<String> operations() {
		return ROUTED.matcher(routes())
			.results()
			.filter((route) -> !OwnPages.serve(route.group(2)))
			.map((route) -> route.group(1) + " " + route.group(2))
			.toList();
	}

	List<UploadView> uploads() {
		return current().uploads().views();
	}

	List<Delivery> deliveries() {
		return current().webhooks().deliveries();
	}

	int openUploadChannels() {
		return current().uploads().countOpen();
	}

	private Served current() {
		Served served = this.served.get();
		return (served != null) ? served : Port.join(this.first);
	}

	void awaitClose() {
		this.port.awaitClose();
	}

	@Override
	public void close() {
		try {
			this.port.close();
		}
		catch (IllegalStateException ex) {
			// the port has already closed the connections of the requests that take
			// longer
			logger.debug("Some requests did not end in time");
		}
		finally {
			Served last = this.served.get();
			if (last != null) {
				last.close();
			}
		}
	}

	/** Provides the URLs under which clients reach this server. */
	private final class OwnAddresses implements Addresses {

		@Override
		public URI baseUrl() {
			return EmulatorServer.this.baseUrl();
		}

		// use the S3 port only for a client that called the API port directly. Other
		// clients, for example behind a proxy, possibly cannot reach the S3 port
		@Override
		public URI s3(URI request) {
			UriComponentsBuilder s3 = UriComponentsBuilder.fromUri(Addresses.super.s3(request));
			if (EmulatorServer.this.configuration.publicUrl() == null && request.getPort() == port()) {
				s3.port(EmulatorServer.this.port.s3Number());
			}
			if (EmulatorServer.this.configuration.s3Host() != null) {
				s3.host(EmulatorServer.this.configuration.s3Host());
			}
			return s3.build(true).toUri();
		}

	}

	private record Served(RouterFunction<?> router, HttpHandler handler, Uploads uploads, WebhookArea webhooks,
			ReportRoutes reports) {

		void close() {
			this.uploads.close();
			this.webhooks.close();
		}

	}

}
