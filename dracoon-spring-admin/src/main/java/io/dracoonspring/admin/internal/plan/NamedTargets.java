// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dracoonspring.admin.PlanAction;
import io.dracoonspring.admin.PlanChange;
import io.dracoonspring.admin.PlanStep;
import io.dracoonspring.admin.internal.description.Description;
import io.dracoonspring.admin.internal.description.NamedSpec;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.NamedState;
import io.dracoonspring.admin.internal.notation.Property;

/** Plans the steps of the roles of users and of webhooks. */
final class NamedTargets {

	private final Description description;

	private final PlanBuilder plan;

	private final Estate estate;

	NamedTargets(Description description, PlanBuilder plan) {
		this.description = description;
		this.plan = plan;
		this.estate = plan.estate();
	}

	/** Plans the steps that add users to roles, and create or change webhooks. */
	void build() {
		this.description.roles().values().forEach(this::addUsers);
		this.description.webhooks().values().stream().filter((webhook) -> !webhook.absent()).forEach(this::webhook);
	}

	/** Plans the steps that revoke roles and delete webhooks. */
	void reduce() {
		this.description.roles().values().forEach(this::removeUsers);
		this.description.webhooks().values().stream().filter(NamedSpec::absent).forEach(this::deleteWebhook);
	}

	private void addUsers(NamedSpec spec) {
		NamedState role = this.estate.roles().get(spec.name());
		if (role == null) {
			this.plan.problem(spec.location() + ": the server has no role '" + spec.name() + "'");
			return;
		}
		List<PlanChange> changes = new ArrayList<>();
		spec.properties().keySet().stream().sorted().forEach((user) -> {
			this.plan.requireUser(spec.location(), Property.entry(user));
			if (!role.properties().containsKey(user)) {
				changes.add(new PlanChange(user, null, Property.YES));
			}
		});
		this.plan.add(PlanSteps.of(PlanAction.ADD_ROLE_USERS, spec.name(), role.id(), changes));
	}

	private void removeUsers(NamedSpec spec) {
		NamedState role = this.estate.roles().get(spec.name());
		if (role == null || !spec.exclusive().contains(Property.USERS)) {
			return;
		}
		List<PlanChange> changes = role.properties()
			.keySet()
			.stream()
			.filter((user) -> !spec.properties().containsKey(user))
			.map((user) -> new PlanChange(user, Property.YES, null))
			.toList();
		this.plan.addRevocation(PlanSteps.of(PlanAction.REMOVE_ROLE_USERS, spec.name(), role.id(), changes));
	}

	private void webhook(NamedSpec spec) {
		NamedState present = this.estate.webhooks().get(spec.name());
		Map<String, String> properties = (present != null) ? present.properties() : Map.of();
		List<PlanChange> changes = spec.properties()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.filter((wanted) -> !wanted.getValue().equals(properties.get(wanted.getKey())))
			.map((wanted) -> new PlanChange(wanted.getKey(), properties.get(wanted.getKey()), wanted.getValue()))
			.toList();
		if (present == null && !spec.properties().keySet().containsAll(List.of(Property.URL, Property.EVENTS))) {
			this.plan.problem(spec.location() + ": the new webhook '" + spec.name() + "' needs 'url' and 'events'");
		}
		PlanAction action = (present != null) ? PlanAction.UPDATE_WEBHOOK : PlanAction.CREATE_WEBHOOK;
		boolean secret = changes.stream().anyMatch((change) -> change.property().equals(Property.SECRET));
		if (secret && spec.secretProperty() == null) {
			this.plan.problem(spec.location() + ": the secret of webhook '" + spec.name()
					+ "' needs 'secret-property' with the name of a property that exists");
		}
		PlanStep step = PlanSteps.of(action, spec.name(), (present != null) ? present.id() : 0, changes);
		this.plan.add(secret ? PlanSteps.withSecretProperty(step, spec.secretProperty()) : step);
	}

	private void deleteWebhook(NamedSpec spec) {
		NamedState present = this.estate.webhooks().get(spec.name());
		if (present == null) {
			return;
		}
		if (!spec.deletable()) {
			this.plan.problem(spec.location() + ": webhook '" + spec.name()
					+ "' exists: to delete it, write 'delete: allow' at the webhook");
			return;
		}
		this.plan.add(PlanSteps.deletion(PlanAction.DELETE_WEBHOOK, spec.name(), present.id(), spec.name(), 1));
	}

}
