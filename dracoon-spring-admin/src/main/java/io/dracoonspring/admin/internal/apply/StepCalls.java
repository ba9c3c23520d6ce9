// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.estate.NamedState;
import io.dracoonspring.admin.internal.notation.Access;
import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.admin.internal.plan.PlanSteps;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.groups.ChangeGroupMembersRequest;
import io.dracoonspring.api.groups.CreateGroupRequest;
import io.dracoonspring.api.roles.GroupIds;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.api.roles.UserIds;
import io.dracoonspring.api.rooms.ConfigRoomRequest;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.EncryptRoomRequest;
import io.dracoonspring.api.rooms.GroupMemberAcceptance;
import io.dracoonspring.api.rooms.RoomGroupsAddBatchRequest;
import io.dracoonspring.api.rooms.RoomGroupsAddBatchRequestItem;
import io.dracoonspring.api.rooms.RoomGroupsDeleteBatchRequest;
import io.dracoonspring.api.rooms.RoomPoliciesRequest;
import io.dracoonspring.api.rooms.RoomUsersAddBatchRequest;
import io.dracoonspring.api.rooms.RoomUsersAddBatchRequestItem;
import io.dracoonspring.api.rooms.RoomUsersDeleteBatchRequest;
import io.dracoonspring.api.rooms.RoomWebhook;
import io.dracoonspring.api.rooms.RoomWebhookAssignment;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.rooms.UpdateRoomRequest;
import io.dracoonspring.api.rooms.UpdateRoomWebhookRequest;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;

/** Makes the calls of the steps of a plan. */
final class StepCalls {

	private final Dracoon dracoon;

	private final LiveState state;

	private final Function<String, @Nullable String> secrets;

	StepCalls(Dracoon dracoon, LiveState state, Function<String, @Nullable String> secrets) {
		this.dracoon = dracoon;
		this.state = state;
		this.secrets = secrets;
	}

	/**
	 * Makes the call of a step.
	 * @param present the properties of the subject, {@code null} if the step creates it
	 */
	void call(PlanStep step, @Nullable Map<String, String> present) {
		switch (step.action()) {
			case CREATE_GROUP -> createGroup(step);
			case CREATE_ROOM -> createRoom(step);
			case DELETE_GROUP -> {
				this.dracoon.groups().delete(this.state.group(step.subject())).block();
				this.state.removeGroup(step.subject());
			}
			case DELETE_ROOM -> {
				this.dracoon.nodes().delete(room(step)).block();
				this.state.forgetRoom(step.subject());
			}
			case CREATE_WEBHOOK -> createWebhook(step);
			case RENAME_ROOM -> {
				this.dracoon.rooms()
					.update(room(step), UpdateRoomRequest.of().withName(PlanSteps.values(step).get(Property.NAME)))
					.block();
				this.state.forgetRoom(step.subject());
			}
			default -> request(step, (present != null) ? present : Map.of()).block();
		}
	}

	private void createGroup(PlanStep step) {
		this.state.putGroup(step.subject(),
				Objects.requireNonNull(this.dracoon.groups().create(CreateGroupRequest.of(step.subject())).block())
					.id());
	}

	private void createWebhook(PlanStep step) {
		Map<String, String> values = PlanSteps.values(step);
		this.dracoon.customerSettings()
			.createWebhook(CreateWebhookRequest
				.of(step.subject(), Objects.requireNonNull(values.get(Property.URL)), events(values))
				.withIsEnabled(value(values, Property.ENABLED, Boolean::valueOf))
				.withSecret(values.containsKey(Property.SECRET) ? secret(step) : null))
			.block();
	}

	private static List<String> events(Map<String, String> values) {
		return List.of(Objects.requireNonNull(values.get(Property.EVENTS)).split(","));
	}

	private long webhook(PlanStep step) {
		NamedState webhook = this.state.webhook(step.subject());
		if (webhook == null) {
			throw new IllegalStateException("there is no webhook '" + step.subject() + "'");
		}
		return webhook.id();
	}

	private void createRoom(PlanStep step) {
		Map<String, String> values = PlanSteps.values(step);
		int slash = step.subject().lastIndexOf('/');
		String parentPath = (slash < 0) ? "" : step.subject().substring(0, slash);
		Long parent = this.state.room(parentPath);
		if (parent == null) {
			throw new IllegalStateException("There is no room '" + parentPath + "'");
		}
		CreateRoomRequest request = CreateRoomRequest.of(step.subject().substring(slash + 1))
			.withParentId((parent > 0) ? parent : null)
			.withNotes(values.get(Property.NOTES))
			.withQuota(value(values, Property.QUOTA, Property::parseQuota))
			.withRecycleBinRetentionPeriod(value(values, Property.RECYCLE_BIN, Property::parseDays))
			.withClassification(value(values, Property.CLASSIFICATION, Property::parseClassification))
			.withHasActivitiesLog(value(values, Property.ACTIVITIES_LOG, Boolean::valueOf))
			.withInheritPermissions(Boolean.valueOf(values.get(Property.INHERIT)));
		if (!Boolean.parseBoolean(values.get(Property.INHERIT))) {
			request = request.withAdminIds(administrators(values, Property.USERS))
				.withAdminGroupIds(administrators(values, Property.GROUPS))
				.withNewGroupMemberAcceptance(acceptance(values));
		}
		this.state.putRoom(step.subject(), Objects.requireNonNull(this.dracoon.rooms().create(request).block()).id());
	}

	private Mono<?> request(PlanStep step, Map<String, String> present) {
		Map<String, String> values = PlanSteps.values(step);
		List<PlanChange> changes = step.changes();
		return switch (step.action()) {
			case ADD_MEMBERS -> this.dracoon.groups()
				.addMembers(this.state.group(step.subject()), new ChangeGroupMembersRequest(users(changes)));
			case REMOVE_MEMBERS -> this.dracoon.groups()
				.removeMembers(this.state.group(step.subject()), new ChangeGroupMembersRequest(users(changes)));
			case ASSIGN_ROLE -> groupRole(step)
				.flatMap((role) -> this.dracoon.roles().addGroups(role, GroupIds.of(this.state.group(step.subject()))));
			case REVOKE_ROLE -> groupRole(step).flatMap(
					(role) -> this.dracoon.roles().removeGroups(role, GroupIds.of(this.state.group(step.subject()))));
			case ADD_ROLE_USERS -> this.dracoon.roles().addUsers(role(step), new UserIds(users(changes)));
			case REMOVE_ROLE_USERS -> this.dracoon.roles().removeUsers(role(step), new UserIds(users(changes)));
			case UPDATE_WEBHOOK -> this.dracoon.customerSettings()
				.updateWebhook(webhook(step),
						UpdateWebhookRequest.of()
							.withUrl(values.get(Property.URL))
							.withEventTypeNames(values.containsKey(Property.EVENTS) ? events(values) : null)
							.withIsEnabled(value(values, Property.ENABLED, Boolean::valueOf))
							.withSecret(values.containsKey(Property.SECRET) ? secret(step) : null));
			case DELETE_WEBHOOK -> this.dracoon.customerSettings().deleteWebhook(webhook(step));
			case UPDATE_ROOM -> this.dracoon.rooms()
				.update(room(step),
						UpdateRoomRequest.of()
							.withNotes(values.get(Property.NOTES))
							.withQuota(value(values, Property.QUOTA, Property::parseQuota)));
			case CONFIGURE_ROOM -> this.dracoon.rooms().configure(room(step), settings(values));
			case ENCRYPT_ROOM -> encrypt(step, values);
			case SET_POLICIES -> this.dracoon.rooms()
				.updatePolicies(room(step),
						RoomPoliciesRequest.of()
							.withDefaultExpirationPeriod(value(values, Property.EXPIRATION,
									(text) -> Math.toIntExact(Property.parseExpiration(text))))
							.withVirusProtectionEnabled(value(values, Property.MALWARE_SCAN, Boolean::valueOf)));
			case DISABLE_INHERITANCE -> this.dracoon.rooms()
				.configure(room(step),
						ConfigRoomRequest.of().withInheritPermissions(false).withTakeOverPermissions(true));
			case ENABLE_INHERITANCE ->
				this.dracoon.rooms().configure(room(step), ConfigRoomRequest.of().withInheritPermissions(true));
			case SET_USERS -> this.dracoon.rooms()
				.addUsers(room(step), new RoomUsersAddBatchRequest(values.entrySet()
					.stream()
					.map((grant) -> new RoomUsersAddBatchRequestItem(this.state.user(Property.entry(grant.getKey())),
							Access.parse(grant.getValue()).toPermissions()))
					.toList()));
			case SET_GROUPS ->
				this.dracoon.rooms().addGroups(room(step), new RoomGroupsAddBatchRequest(grants(values, present)));
			case REMOVE_USERS ->
				this.dracoon.rooms().removeUsers(room(step), new RoomUsersDeleteBatchRequest(users(changes)));
			case REMOVE_GROUPS -> this.dracoon.rooms()
				.removeGroups(room(step), new RoomGroupsDeleteBatchRequest(
						names(changes, Property.GROUPS).stream().map(this.state::group).toList()));
			case SET_WEBHOOKS -> webhooks(step);
			default -> throw new IllegalArgumentException("No call for " + step.action());
		};
	}

	private long room(PlanStep step) {
		Long id = (step.id() != null) ? step.id() : this.state.room(step.subject());
		if (id == null) {
			throw new IllegalStateException("There is no room '" + step.subject() + "'");
		}
		return id;
	}

	private static <T> @Nullable T value(Map<String, String> values, String property, Function<String, T> parser) {
		String text = values.get(property);
		return (text != null) ? parser.apply(text) : null;
	}

	private static ConfigRoomRequest settings(Map<String, String> values) {
		return ConfigRoomRequest.of()
			.withClassification(value(values, Property.CLASSIFICATION, Property::parseClassification))
			.withRecycleBinRetentionPeriod(value(values, Property.RECYCLE_BIN, Property::parseDays))
			.withHasActivitiesLog(value(values, Property.ACTIVITIES_LOG, Boolean::valueOf));
	}

	private List<Long> users(List<PlanChange> changes) {
		return changes.stream().map((change) -> this.state.user(Property.entry(change.property()))).toList();
	}

	private static List<String> names(List<PlanChange> changes, String prefix) {
		return changes.stream()
			.map(PlanChange::property)
			.filter((property) -> property.startsWith(prefix))
			.map(Property::entry)
			.toList();
	}

	private @Nullable List<Long> administrators(Map<String, String> values, String prefix) {
		List<Long> ids = values.entrySet()
			.stream()
			.filter((grant) -> grant.getKey().startsWith(prefix) && Access.parse(grant.getValue()).manages())
			.map((grant) -> Property.entry(grant.getKey()))
			.map((name) -> prefix.equals(Property.USERS) ? this.state.user(name) : this.state.group(name))
			.toList();
		return ids.isEmpty() ? null : ids;
	}

	// all administrator groups have the same acceptance in the steps of these calls
	private static @Nullable GroupMemberAcceptance acceptance(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.filter((grant) -> grant.getKey().startsWith(Property.GROUPS) && Access.parse(grant.getValue()).manages())
			.map((grant) -> values.getOrDefault(Property.ACCEPTANCE + Property.entry(grant.getKey()),
					Property.AUTOALLOW))
			.map(Property::parseAcceptance)
			.findFirst()
			.orElse(null);
	}

	private List<RoomGroupsAddBatchRequestItem> grants(Map<String, String> values, Map<String, String> present) {
		Map<String, String> after = new TreeMap<>(present);
		after.putAll(values);
		return values.keySet()
			.stream()
			.map(Property::entry)
			.distinct()
			.map((group) -> new RoomGroupsAddBatchRequestItem(this.state.group(group),
					Access.parse(Objects.requireNonNull(after.get(Property.GROUPS + group))).toPermissions(),
					Property.parseAcceptance(after.getOrDefault(Property.ACCEPTANCE + group, Property.AUTOALLOW))))
			.toList();
	}

	private static long role(PlanStep step) {
		return Objects.requireNonNull(step.id(), "A role needs an id");
	}

	private Mono<Long> groupRole(PlanStep step) {
		String name = Property.entry(step.changes().get(0).property());
		return this.dracoon.roles()
			.list()
			.filter((role) -> role.name().equals(name))
			.next()
			.map(Role::id)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("There is no role '" + name + "'")));
	}

	private Mono<?> encrypt(PlanStep step, Map<String, String> values) {
		if (!Boolean.parseBoolean(values.get(Property.ENCRYPTED))) {
			return this.dracoon.rooms().encrypt(room(step), EncryptRoomRequest.off());
		}
		String key = values.getOrDefault(Property.RESCUE_KEY, Property.NO_KEY);
		if (key.equals(Property.SYSTEM_KEY)) {
			return this.dracoon.rooms().encrypt(room(step), EncryptRoomRequest.on().withSystemRescueKey());
		}
		if (key.equals(Property.NO_KEY)) {
			return this.dracoon.rooms().encrypt(room(step), EncryptRoomRequest.on());
		}
		return this.dracoon.keyPairs()
			.generate(secret(step))
			.flatMap((keyPair) -> this.dracoon.rooms()
				.encrypt(room(step), EncryptRoomRequest.on().withRoomRescueKey(keyPair)));
	}

	private Secret secret(PlanStep step) {
		String property = step.secretProperty();
		String secret;
		try {
			secret = (property != null) ? this.secrets.apply(property) : null;
		}
		catch (IllegalArgumentException ex) {
			// without the cause, because its message contains the secret
			throw new IllegalStateException("the secret contains a placeholder that cannot be resolved");
		}
		if (secret == null) {
			throw new IllegalStateException(
					"the property that 'password-property' or 'secret-property' names is missing");
		}
		return new Secret(secret);
	}

	private Mono<?> webhooks(PlanStep step) {
		return this.dracoon.rooms()
			.listWebhooks(room(step), RoomWebhookQuery.all())
			.collectMultimap((webhook) -> webhook.webhook().name())
			.flatMap((byName) -> {
				List<RoomWebhookAssignment> items = new ArrayList<>();
				for (PlanChange change : step.changes()) {
					String name = Property.entry(change.property());
					List<RoomWebhook> found = List.copyOf(byName.getOrDefault(name, List.of()));
					if (found.size() != 1) {
						throw new IllegalStateException(
								"there are " + found.size() + " webhooks '" + name + "' for this room, not one");
					}
					items.add(new RoomWebhookAssignment(found.get(0).webhook().id(), change.after() != null));
				}
				return this.dracoon.rooms().updateWebhooks(room(step), new UpdateRoomWebhookRequest(items));
			});
	}

}
