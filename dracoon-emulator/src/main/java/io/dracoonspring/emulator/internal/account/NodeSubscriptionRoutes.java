// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import com.fasterxml.jackson.annotation.JsonView;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Listing;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Manages the nodes to which users subscribe. */
final class NodeSubscriptionRoutes implements Routes {

	private static final String NODES = "/api/v4/user/subscriptions/nodes";

	private static final FieldSet<SubscribedNode> FIELDS = fields().build();

	private static final FieldSet<SubscribedNode> CLOUD_FIELDS = fields()
		// the API document does not name the operator of these filters, so the emulator
		// assumes "contains"
		.text("name", SubscribedNode::name, FilterOperator.CN)
		.text("parentPath", SubscribedNode::parentPath, FilterOperator.CN)
		.sortText("name", SubscribedNode::name)
		.sortText("parentPath", SubscribedNode::parentPath)
		.build();

	private final EmulatorState state;

	private final Calls calls;

	NodeSubscriptionRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	private static FieldSet.Builder<SubscribedNode> fields() {
		return FieldSet.<SubscribedNode>builder()
			.number("nodeId", SubscribedNode::id, FilterOperator.EQ)
			.number("authParentId", SubscribedNode::authParentId, FilterOperator.EQ)
			.sort("nodeId", SubscribedNode::id)
			.sort("authParentId", SubscribedNode::authParentId);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(NODES, this.calls.ok(this::list))
			.PUT(NODES, this.calls.done(this::update))
			.POST(NODES + "/{node_id}", this.calls.created(this::subscribe))
			.DELETE(NODES + "/{node_id}", this.calls.done(this::unsubscribe))
			.build();
	}

	private Object list(Call call) {
		Listing<SubscribedNode> listing = call.listing(this.state.serverVersion().isCloud() ? CLOUD_FIELDS : FIELDS);
		return listing.page(call.user()
			.subscribedNodes()
			.stream()
			.flatMap((id) -> this.state.nodes().find(id).stream())
			.map(SubscribedNode::of)
			.toList());
	}

	private void update(Call call) {
		User user = call.user();
		call.body(SubscriptionUpdate.class).applyTo(user.subscribedNodes(), (id) -> subscribable(user, id).id());
	}

	private Object subscribe(Call call) {
		long id = call.id("node_id");
		Node node = subscribable(call.user(), id);
		call.user().subscribedNodes().add(id);
		return SubscribedNode.of(node);
	}

	private void unsubscribe(Call call) {
		long id = call.id("node_id");
		call.user().subscribedNodes().remove(subscribable(call.user(), id).id());
	}

	private Node subscribable(User user, long id) {
		Node node = this.state.nodes()
			.find(id)
			.filter((candidate) -> AccessControl.sees(user, candidate))
			.orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		if (!AccessControl.may(user, node, Permission.READ)) {
			throw PeopleErrorCode.NODE_NOT_SUBSCRIBABLE.exception();
		}
		return node;
	}

	/**
	 * Represents a node to which the caller subscribed (schema {@code SubscribedNode}).
	 */
	private record SubscribedNode(long id, String type, long authParentId, @JsonView(Since.V5.class) String name,
			@JsonView(Since.V5.class) String parentPath) {

		static SubscribedNode of(Node node) {
			return new SubscribedNode(node.id(), node.type().wireName(), node.room().authRoom().id(), node.name(),
					node.parentPath());
		}

	}

}
