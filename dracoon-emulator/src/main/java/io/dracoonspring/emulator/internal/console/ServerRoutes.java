// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.internal.control.EmulatorControl;
import io.dracoonspring.emulator.internal.control.SnapshotRegistry;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.persistence.WorldSnapshot;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;

/**
 * Serves the page about the server, and handles its forms. Asks for confirmation before
 * an action that cannot be undone.
 */
final class ServerRoutes implements Routes {

	private static final String RESET = "/_emulator/console/reset";

	private static final String SERVER = Page.SERVER.path();

	static final String SNAPSHOTS = SERVER + "/snapshots";

	private static final String REVOKE = SERVER + "/tokens/revoke";

	private static final String DAMAGE = SERVER + "/file/damage";

	private static final Duration MAX_ADVANCE = Duration.ofDays(10_000);

	private static final int MAX_NAME = 100;

	private final EmulatorControl control;

	private final SnapshotRegistry snapshots;

	private final Supplier<World> world;

	ServerRoutes(EmulatorControl control, SnapshotRegistry snapshots, Supplier<World> world) {
		this.control = control;
		this.snapshots = snapshots;
		this.world = world;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(SERVER, (request) -> show(200, "", request.queryParam("node").orElse("")))
			.POST(SERVER, (request) -> change(request, "", (form) -> page().apply(form)))
			.POST(SERVER + "/clock", (request) -> change(request, "clock", this::advance))
			.POST(SERVER + "/network", (request) -> change(request, "network", this::network))
			.POST(SERVER + "/tokens", (request) -> change(request, "tokens", this::tokens))
			.POST(SERVER + "/file", (request) -> request.formData().map(Form::new).flatMap(this::file))
			.GET(DAMAGE, (request) -> Mono.defer(() -> askToDamage(request.queryParam("node").orElse(""))))
			.POST(DAMAGE,
					(request) -> change(request, "file",
							(form) -> this.control.tamperWithContent(find(form.text("node")).id())))
			.POST(SNAPSHOTS, (request) -> change(request, "snapshots", this::takeSnapshot))
			.GET(SNAPSHOTS + "/{id}/restore", (request) -> withSnapshot(request, this::askToRestore))
			.POST(SNAPSHOTS + "/{id}/restore",
					(request) -> withSnapshot(request,
							(taken) -> done(() -> this.control.restore(taken.snapshot()), "snapshots")))
			.GET(SNAPSHOTS + "/{id}/forget", (request) -> withSnapshot(request, this::askToForget))
			.POST(SNAPSHOTS + "/{id}/forget",
					(request) -> withSnapshot(request,
							(taken) -> done(() -> this.snapshots.remove(taken.id()), "snapshots")))
			.GET(REVOKE, (request) -> Mono.defer(this::askToRevoke))
			.POST(REVOKE, (request) -> done(this.control::revokeRefreshTokens, "tokens"))
			.GET(RESET, (request) -> Mono.defer(this::askToReset))
			.POST(RESET, (request) -> done(this.control::reset, ""))
			.build();
	}

	private ServerPage page() {
		return new ServerPage(this.world.get().state());
	}

	private Mono<ServerResponse> show(int status, String problem, String node) {
		return Mono.defer(() -> {
			Duration moved = this.world.get().state().clock().offset();
			return Page.SERVER.answer(status,
					page().show(problem, new ControlsPage(this.control, this.snapshots).show(moved, node)));
		});
	}

	// run on a thread that may block, because the change may write files with content or
	// reports
	private Mono<ServerResponse> done(Runnable change, String section) {
		return Mono.fromRunnable(change)
			.subscribeOn(Schedulers.boundedElastic())
			.then(Mono
				.defer(() -> ServerResponse.seeOther(URI.create(SERVER + (section.isEmpty() ? "" : "#" + section)))
					.build()));
	}

	private Mono<ServerResponse> change(ServerRequest request, String section, Consumer<Form> change) {
		return request.formData()
			.map(Form::new)
			.flatMap((form) -> done(() -> change.accept(form), section).onErrorResume(IllegalArgumentException.class,
					(ex) -> refuse(ex, form.text("node"))));
	}

	private Mono<ServerResponse> refuse(IllegalArgumentException ex, String node) {
		return show(400, Form.problem(ex), node);
	}

	private void advance(Form form) {
		Duration duration = duration(form);
		if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX_ADVANCE) > 0) {
			throw new IllegalArgumentException("The clock can move forward by up to " + MAX_ADVANCE.toDays() + " days");
		}
		this.control.advanceClock(duration);
	}

	private static Duration duration(Form form) {
		String advance = form.text("advance");
		try {
			return advance.isEmpty()
					? Duration.of(form.number("amount"), ChronoUnit.valueOf(form.text("unit").toUpperCase(Locale.ROOT)))
					: Duration.parse(advance);
		}
		catch (DateTimeException | ArithmeticException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("This is not a duration: enter a duration such as PT1H", ex);
		}
	}

	private void network(Form form) {
		Network network = Network.PERFECT;
		if (form.text("perfect").isEmpty()) {
			network = network.withLatency(Duration.ofMillis(form.number("latencyMillis")))
				.withBandwidth(form.number("bytesPerSecond"))
				.withConnectionBandwidth(form.number("connectionBytesPerSecond"));
			int calls = form.count("calls");
			if (calls > 0) {
				network = network.withRateLimit(calls, Duration.ofMillis(form.number("windowMillis")));
			}
		}
		this.control.faults().network(network);
	}

	private void tokens(Form form) {
		switch (form.text("action")) {
			case "expire" -> this.control.expireAccessTokens();
			case "reusable" -> this.control.refreshTokensReusable(true);
			case "once" -> this.control.refreshTokensReusable(false);
			default -> throw new IllegalArgumentException("There is no such action for tokens");
		}
	}

	private Mono<ServerResponse> askToRevoke() {
		World now = this.world.get();
		List<String> owners = now.tokens()
			.issued()
			.stream()
			.filter((token) -> token.refresh())
			.map((token) -> name(now.state(), token.userId()) + " in " + token.clientId())
			.toList();
		return new Question("Revoke all refresh tokens?", REVOKE, "Revoke refresh tokens")
			.losing(owners.isEmpty() ? List.of()
					: List.of("Refresh tokens: " + owners.size() + ", of " + String.join(", ", distinct(owners))))
			.noting("Applications that have no password have to sign in again as soon as their access token expires.")
			.ask(Page.SERVER);
	}

	private static List<String> distinct(List<String> texts) {
		return texts.stream().distinct().toList();
	}

	private static String name(EmulatorState state, long userId) {
		return state.access(() -> state.users().find(userId).map((user) -> user.userName()).orElse("a deleted user"));
	}

	private Mono<ServerResponse> file(Form form) {
		String node = form.text("node");
		String action = form.text("action");
		return switch (action) {
			case "damage" -> askToDamage(node);
			case "malicious", "clean" ->
				done(() -> this.control.rateFile(find(node).id(), "malicious".equals(action)), "file")
					.onErrorResume(IllegalArgumentException.class, (ex) -> refuse(ex, node));
			default -> show(400, "There is no such action for a file", node);
		};
	}

	private Mono<ServerResponse> askToDamage(String node) {
		try {
			FileNode file = find(node);
			return new Question("Damage the content of " + file.path() + "?", DAMAGE, "Damage the content")
				.losing(List.of("the stored content, " + file.size() + " bytes: one byte in the middle is flipped"))
				.noting("Neither a snapshot nor a reset repairs the file.")
				.sending(Map.of("node", String.valueOf(file.id())))
				.ask(Page.SERVER);
		}
		catch (IllegalArgumentException ex) {
			return refuse(ex, node);
		}
	}

	private FileNode find(String text) {
		EmulatorState state = this.world.get().state();
		return state.access(() -> state.nodes()
			.find(Page.id(text))
			.or(() -> byPath(state, text))
			.filter(FileNode.class::isInstance)
			.map(FileNode.class::cast)
			.orElseThrow(() -> new IllegalArgumentException("There is no file '" + text + "'")));
	}

	private static Optional<Node> byPath(EmulatorState state, String path) {
		Optional<Node> node = Optional.empty();
		for (String name : path.replaceFirst("^/", "").split("/", -1)) {
			Container parent = (node.orElse(null) instanceof Container container) ? container : null;
			if (node.isPresent() && parent == null) {
				return Optional.empty();
			}
			node = state.nodes().child(parent, name);
			if (node.isEmpty()) {
				return node;
			}
		}
		return node;
	}

	private void takeSnapshot(Form form) {
		String name = form.text("name");
		if (name.length() > MAX_NAME) {
			throw new IllegalArgumentException("The name is too long: enter at most " + MAX_NAME + " characters");
		}
		this.snapshots.take(name);
	}

	private Mono<ServerResponse> withSnapshot(ServerRequest request,
			Function<SnapshotRegistry.Taken, Mono<ServerResponse>> use) {
		return Mono.defer(() -> this.snapshots.find(Page.id(request))
			.map(use)
			.orElseGet(() -> Page.SERVER.answer(404, new Html().problem("There is no such snapshot."))));
	}

	private Mono<ServerResponse> askToRestore(SnapshotRegistry.Taken taken) {
		return goingBack(
				new Question("Go back to " + taken.name() + "?", SNAPSHOTS + "/" + taken.id() + "/restore", "Go back"),
				taken.snapshot())
			.ask(Page.SERVER);
	}

	private Mono<ServerResponse> askToForget(SnapshotRegistry.Taken taken) {
		return new Question("Forget " + taken.name() + "?", SNAPSHOTS + "/" + taken.id() + "/forget", "Forget")
			.losing(List.of("the snapshot of " + Html.readable(taken.time())))
			.noting("Users, nodes and all other data stay unchanged.")
			.ask(Page.SERVER);
	}

	private Mono<ServerResponse> askToReset() {
		int faults = this.control.faults().active().size();
		return goingBack(new Question("Reset the emulator?", RESET, "Reset the emulator"), null)
			.noting("Faults are switched off (" + faults + " are on), network limits are removed, and the list of "
					+ "requests is emptied (it has " + this.control.requests().size() + ").")
			.ask(Page.SERVER);
	}

	private Question goingBack(Question question, @Nullable WorldSnapshot snapshot) {
		World now = this.world.get();
		World then = this.control.look(snapshot);
		List<String> losses = Losses.of(now, then);
		List<String> returning = Losses.of(then, now);
		Path directory = this.control.directory();
		Instant time = Instant.now().plus(then.state().clock().offset());
		Question asked = question.losing(losses)
			.noting(losses.isEmpty() ? "Nothing has been added since that time."
					: "This list shows all data that has been added since that time.")
			.noting("Changes of older data are undone, and the clock is set to " + Html.readable(time)
					+ ". Uploads in progress are aborted, and URLs that were issued before become invalid.");
		if (!returning.isEmpty()) {
			asked = asked.noting("These come back: " + String.join("; ", returning) + ".");
		}
		return (directory != null) ? asked.noting("This also changes the data in "
				+ directory.toAbsolutePath().normalize() + ". The content of lost files is deleted there, too.")
				: asked;
	}

}
