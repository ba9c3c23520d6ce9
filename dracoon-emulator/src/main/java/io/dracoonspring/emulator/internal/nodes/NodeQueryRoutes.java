// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;

/** Lists and searches nodes. */
final class NodeQueryRoutes implements Routes {

	private static final Comparator<Node> BY_TYPE = Comparator.comparing(Node::type);

	private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::name, String.CASE_INSENSITIVE_ORDER);

	private final EmulatorState state;

	private final Calls calls;

	private final NodeRendering rendering;

	NodeQueryRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/nodes", this.calls.ok(this::list))
			.GET("/api/v4/nodes/search", this.calls.ok(this::search))
			.build();
	}

	private Object list(Call call) {
		Long parentId = call.number("parent_id");
		Long depth = call.number("depth_level");
		if (depth != null && depth < 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'depth_level' must not be negative");
		}
		boolean roomManager = call.flag("room_manager");
		return answer(call, (walk) -> {
			boolean manages = roomManager && walk.managedRooms(parentId).findAny().isPresent();
			return manages ? walk.managedRooms(parentId) : walk.below(parentId, (depth != null) ? depth : 0);
		}, NodeFields::forListing, BY_TYPE);
	}

	private Object search(Call call) {
		Predicate<Node> matches = matches(Fields.required(call.query("search_string"), "search_string"));
		Long parentId = call.number("parent_id");
		Long depth = call.number("depth_level");
		if (depth != null && depth < -1) {
			throw ErrorCode.NOT_POSITIVE.exception("'depth_level' must not be less than -1");
		}
		return answer(call, (walk) -> walk.below(parentId, (depth != null) ? depth : 0).filter(matches),
				NodeFields::forSearch, (left, right) -> 0);
	}

	private Object answer(Call call, Function<NodeWalk, Stream<Node>> source,
			Function<NodeFields, FieldSet<Node>> fieldSet, Comparator<Node> firstOrder) {
		boolean showSubscription = call.flag("show_subscription");
		Paging paging = Paging.parse(call.query("offset"), call.query("limit"));
		FieldSet<Node> fields = fieldSet.apply(new NodeFields(call.user(), this.state));
		Predicate<Node> filter = fields.filter(call.query("filter"));
		Comparator<Node> order = firstOrder.thenComparing(fields.sort(call.query("sort")))
			.thenComparing(BY_TYPE)
			.thenComparing(BY_NAME)
			.thenComparing(Node::id);
		List<Node> found = source.apply(new NodeWalk(this.state.nodes(), call.user()))
			.filter(filter)
			.sorted(order)
			.toList();
		return paging.slice(found).map((node) -> this.rendering.listed(call.user(), node, showSubscription));
	}

	private static Predicate<Node> matches(String searchString) {
		String pattern = Arrays.stream(NodeNames.key(searchString).split("\\*", -1))
			.map(Pattern::quote)
			.collect(Collectors.joining(".*"));
		Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return (node) -> compiled.matcher(NodeNames.key(node.name())).find();
	}

}
