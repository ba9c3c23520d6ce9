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

package io.dracoonspring.emulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.account.AccountRoutes;
import io.dracoonspring.emulator.account.AvatarRoutes;
import io.dracoonspring.emulator.account.MfaRoutes;
import io.dracoonspring.emulator.account.NodeSubscriptionRoutes;
import io.dracoonspring.emulator.account.NotificationRoutes;
import io.dracoonspring.emulator.account.PasswordResetRoutes;
import io.dracoonspring.emulator.account.ProfileAttributeRoutes;
import io.dracoonspring.emulator.account.ShareSubscriptionRoutes;
import io.dracoonspring.emulator.branding.BrandingRoutes;
import io.dracoonspring.emulator.branding.PublicBrandingRoutes;
import io.dracoonspring.emulator.comments.CommentRoutes;
import io.dracoonspring.emulator.downloads.Downloads;
import io.dracoonspring.emulator.downloads.ZipRoutes;
import io.dracoonspring.emulator.eventlog.EventLogRoutes;
import io.dracoonspring.emulator.groups.GroupMemberRoutes;
import io.dracoonspring.emulator.groups.GroupRoutes;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.info.ConfigRoutes;
import io.dracoonspring.emulator.info.PublicRoutes;
import io.dracoonspring.emulator.keypairs.KeyPairRoutes;
import io.dracoonspring.emulator.keypairs.RoomRescueKeyRoutes;
import io.dracoonspring.emulator.keypairs.SystemRescueKeyRoutes;
import io.dracoonspring.emulator.keys.FileKeyRoutes;
import io.dracoonspring.emulator.malware.MalwareRoutes;
import io.dracoonspring.emulator.media.MediaRoutes;
import io.dracoonspring.emulator.nodes.FavoriteRoutes;
import io.dracoonspring.emulator.nodes.FileRoutes;
import io.dracoonspring.emulator.nodes.FolderRoutes;
import io.dracoonspring.emulator.nodes.NodeQueryRoutes;
import io.dracoonspring.emulator.nodes.NodeRendering;
import io.dracoonspring.emulator.nodes.NodeRoutes;
import io.dracoonspring.emulator.nodes.RoomRoutes;
import io.dracoonspring.emulator.nodes.S3TagRoutes;
import io.dracoonspring.emulator.oauth.BearerAuthenticator;
import io.dracoonspring.emulator.oauth.ClientRoutes;
import io.dracoonspring.emulator.oauth.OAuthClients;
import io.dracoonspring.emulator.oauth.OAuthRoutes;
import io.dracoonspring.emulator.oauth.TokenStore;
import io.dracoonspring.emulator.oauth.UserGrantRoutes;
import io.dracoonspring.emulator.persistence.World;
import io.dracoonspring.emulator.provisioning.CustomerRoutes;
import io.dracoonspring.emulator.provisioning.SubscriptionPlanRoutes;
import io.dracoonspring.emulator.recyclebin.RecycleBinRoutes;
import io.dracoonspring.emulator.reports.ReportRoutes;
import io.dracoonspring.emulator.roles.RoleRoutes;
import io.dracoonspring.emulator.rooms.GuestRoutes;
import io.dracoonspring.emulator.rooms.PendingAssignmentRoutes;
import io.dracoonspring.emulator.rooms.RoomConfigRoutes;
import io.dracoonspring.emulator.rooms.RoomGroupRoutes;
import io.dracoonspring.emulator.rooms.RoomPolicyRoutes;
import io.dracoonspring.emulator.rooms.RoomUserRoutes;
import io.dracoonspring.emulator.s3.S3Storage;
import io.dracoonspring.emulator.shares.DownloadShareRoutes;
import io.dracoonspring.emulator.shares.PublicDownloadRoutes;
import io.dracoonspring.emulator.shares.UploadShareRoutes;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Right;
import io.dracoonspring.emulator.state.Settings;
import io.dracoonspring.emulator.state.Webhook;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.system.ConnectionTestRoutes;
import io.dracoonspring.emulator.system.CustomerSettingsRoutes;
import io.dracoonspring.emulator.system.LoginSourceInfoRoutes;
import io.dracoonspring.emulator.system.LoginSourceRoutes;
import io.dracoonspring.emulator.system.PolicyRoutes;
import io.dracoonspring.emulator.system.RadiusRoutes;
import io.dracoonspring.emulator.system.SettingsRoutes;
import io.dracoonspring.emulator.system.StorageRoutes;
import io.dracoonspring.emulator.transfers.TransferRoutes;
import io.dracoonspring.emulator.uploads.Uploads;
import io.dracoonspring.emulator.users.UserDetailRoutes;
import io.dracoonspring.emulator.users.UserRoutes;
import io.dracoonspring.emulator.version.OperationVersions;
import io.dracoonspring.emulator.webhooks.RoomWebhookRoutes;
import io.dracoonspring.emulator.webhooks.WebhookDispatcher;
import io.dracoonspring.emulator.webhooks.WebhookRoutes;

/**
 * All routes of the emulator on one HTTP server.
 */
final class EmulatorServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmulatorServer.class);

	private static final Duration URL_LIFETIME = Duration.ofMinutes(15);

	private final AtomicReference<URI> baseUrl = new AtomicReference<>();

	private final AtomicReference<Served> served = new AtomicReference<>();

	private final CompletableFuture<Served> first;

	private final Port port;

	private final EmulatorConfiguration configuration;

	private final ContentStore store;

	private final Routes control;

	private final HandlerStrategies strategies;

	/**
	 * Begin to prepare the answers in the background.
	 * @param configuration the configuration
	 * @param port where requests come in
	 * @param store where content is
	 * @param control controls the emulator
	 * @param world what is served first; it may still be filled meanwhile
	 * @param filters see all requests
	 */
	EmulatorServer(EmulatorConfiguration configuration, Port port, ContentStore store, Routes control, World world,
			WebFilter... filters) {
		this.port = port;
		this.configuration = configuration;
		this.store = store;
		this.control = control;
		this.strategies = EmulatorStrategies.of(configuration, filters);
		this.first = port.onceOpen(() -> served(world));
	}

	/**
	 * Answer requests from now on. Blocks until the port is open; the answers may still
	 * be prepared, then requests wait for them.
	 * @throws reactor.netty.ChannelBindException if the port cannot be opened
	 */
	void start() {
		int number = this.port.number();
		URI publicUrl = this.configuration.publicUrl();
		this.baseUrl.set((publicUrl != null) ? publicUrl : localUrl(this.configuration.host(), number));
		this.first.whenComplete((served, ex) -> {
			if (ex != null) {
				this.port.fail(ex);
				return;
			}
			if (this.served.compareAndSet(null, served)) {
				served.webhooks().start();
			}
			this.port.serve((request, response) -> current().handler().handle(request, response));
		});
	}

	/**
	 * Answer all further requests from another world. What is going on in the old one
	 * (uploads, URLs handed out) ends with it.
	 * @param world the world
	 */
	void serve(World world) {
		Served next = served(world);
		Served previous = this.served.getAndSet(next);
		((previous != null) ? previous : Port.join(this.first)).close();
		next.webhooks().start();
	}

	/**
	 * Do what has to be done because time has passed. Threads that must not wait do not
	 * wait for the reports that are due.
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
		OAuthClients clients = world.clients();
		TokenStore tokens = world.tokens();
		ContentStore store = this.store;
		S3Storage s3 = new S3Storage(store, state.clock(), Settings.S3_REGION, URL_LIFETIME,
				this.configuration.partIntegrity());
		Calls calls = Calls.ofUsers(state, new BearerAuthenticator(state, tokens));
		Uploads uploads = new Uploads(calls, store, s3, new NodeRendering(state.users())::single);
		WebhookDispatcher webhooks = new WebhookDispatcher(state, new NodeRendering(state.users())::single,
				this::baseUrl);
		ReportRoutes reports = new ReportRoutes(calls, store);
		List<Routes> routes = List.of(reports, new OAuthRoutes(state, clients, tokens, this::baseUrl),
				new PublicRoutes(calls, this::baseUrl), new KeyPairRoutes(calls), new ConfigRoutes(calls),
				new NodeQueryRoutes(calls), new FolderRoutes(calls), new RoomRoutes(calls), new FileRoutes(calls),
				new TransferRoutes(calls), uploads, new Downloads(calls, store, s3, URL_LIFETIME),
				new FileKeyRoutes(calls), contentRoutes(calls, store, s3), new NodeRoutes(calls), s3::routes,
				this.control);
		RouterFunction<ServerResponse> router = Stream
			.of(Stream.of(people(calls, clients, tokens)), administration(calls, clients, tokens, webhooks),
					routes.stream())
			.flatMap((area) -> area)
			.map(Routes::routes)
			.reduce(RouterFunction::and)
			.orElseThrow()
			.filter(new OperationVersions(state));
		return new Served(router, RouterFunctions.toHttpHandler(router, this.strategies), uploads, webhooks, reports);
	}

	private Stream<Routes> administration(Calls calls, OAuthClients clients, TokenStore tokens,
			WebhookDispatcher webhooks) {
		return Stream.of(new EventLogRoutes(calls), new RoomWebhookRoutes(calls), new SettingsRoutes(calls),
				new StorageRoutes(calls, this::baseUrl), new RadiusRoutes(calls), new ConnectionTestRoutes(calls),
				new LoginSourceInfoRoutes(calls), new CustomerRoutes(calls), new SubscriptionPlanRoutes(calls),
				new BrandingRoutes(calls, this::baseUrl), new PublicBrandingRoutes(calls, this::baseUrl),
				new PolicyRoutes(calls), new CustomerSettingsRoutes(calls),
				new LoginSourceRoutes(calls, LoginSourceRoutes.Kind.ACTIVE_DIRECTORY),
				new LoginSourceRoutes(calls, LoginSourceRoutes.Kind.OPENID), new ClientRoutes(calls, clients, tokens),
				new WebhookRoutes("/api/v4/provisioning/webhooks", Webhook.Scope.TENANT, calls.ofOperators(), webhooks),
				new WebhookRoutes("/api/v4/settings/webhooks", Webhook.Scope.CUSTOMER,
						calls.requiring(Right.CHANGE_CONFIG), webhooks));
	}

	private Routes people(Calls calls, OAuthClients clients, TokenStore tokens) {
		return Routes.all(new AccountRoutes(calls), new MfaRoutes(calls), new AvatarRoutes(calls, this::baseUrl),
				new ProfileAttributeRoutes(calls), new PasswordResetRoutes(calls), new NotificationRoutes(calls),
				new NodeSubscriptionRoutes(calls), ShareSubscriptionRoutes.forDownloads(calls),
				ShareSubscriptionRoutes.forUploads(calls), new UserGrantRoutes(calls, clients, tokens),
				new UserRoutes(calls), new UserDetailRoutes(calls), new GroupRoutes(calls),
				new GroupMemberRoutes(calls), new RoleRoutes(calls), new RoomUserRoutes(calls),
				new RoomGroupRoutes(calls), new RoomConfigRoutes(calls), new RoomPolicyRoutes(calls),
				new GuestRoutes(calls), new PendingAssignmentRoutes(calls));
	}

	private static Routes contentRoutes(Calls calls, ContentStore store, S3Storage s3) {
		return Routes.all(new RoomRescueKeyRoutes(calls), new SystemRescueKeyRoutes(calls), new CommentRoutes(calls),
				new RecycleBinRoutes(calls), new FavoriteRoutes(calls), new ZipRoutes(calls, store, URL_LIFETIME),
				new DownloadShareRoutes(calls), new UploadShareRoutes(calls),
				new PublicDownloadRoutes(calls, store, s3, URL_LIFETIME), new MalwareRoutes(calls, store),
				new MediaRoutes(calls), new S3TagRoutes(calls));
	}

	private static URI localUrl(String host, int port) {
		String name = Set.of("0.0.0.0", "::").contains(host) ? "localhost" : host;
		return URI.create("http://" + ((name.indexOf(':') >= 0) ? "[" + name + "]" : name) + ":" + port);
	}

	URI baseUrl() {
		return Objects.requireNonNull(this.baseUrl.get());
	}

	int port() {
		return this.port.number();
	}

	String routes() {
		return current().router().toString();
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
			// what takes longer is broken off below
			logger.debug("Some requests did not end in time");
		}
		finally {
			Served last = this.served.get();
			if (last != null) {
				last.close();
			}
		}
	}

	private record Served(RouterFunction<?> router, HttpHandler handler, Uploads uploads, WebhookDispatcher webhooks,
			ReportRoutes reports) {

		void close() {
			this.uploads.close();
			this.webhooks.close();
		}

	}

}
