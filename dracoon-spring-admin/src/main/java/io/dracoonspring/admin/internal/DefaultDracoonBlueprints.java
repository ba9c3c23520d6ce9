// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.ApplyOptions;
import io.dracoonspring.admin.ApplyReport;
import io.dracoonspring.admin.Blueprint;
import io.dracoonspring.admin.BlueprintExport;
import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.DracoonBlueprints;
import io.dracoonspring.admin.JournalEntry;
import io.dracoonspring.admin.Plan;
import io.dracoonspring.admin.PlanException;
import io.dracoonspring.admin.internal.apply.PlanExecutor;
import io.dracoonspring.admin.internal.description.BlueprintReader;
import io.dracoonspring.admin.internal.description.Description;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.export.ExportWriter;
import io.dracoonspring.admin.internal.plan.Planner;
import io.dracoonspring.admin.internal.plan.TreeSetting;

/** Plans, applies and exports descriptions with one client. */
public final class DefaultDracoonBlueprints implements DracoonBlueprints {

	private final Dracoon dracoon;

	private final PropertyResolver properties;

	private final BlueprintJournal journal;

	public DefaultDracoonBlueprints(Dracoon dracoon, PropertyResolver properties, BlueprintJournal journal) {
		this.dracoon = dracoon;
		this.properties = properties;
		this.journal = journal;
	}

	@Override
	public Plan plan(Blueprint blueprint) {
		Description description = new BlueprintReader(this.properties).read(blueprint);
		return new Planner(description, new EstateReader(this.dracoon).read(description)).plan();
	}

	@Override
	public Plan planSetting(String room, String setting, String value) {
		return new TreeSetting(StringUtils.trimLeadingCharacter(StringUtils.trimTrailingCharacter(room, '/'), '/'),
				setting, value)
			.plan(new EstateReader(this.dracoon));
	}

	@Override
	public Plan drift(Blueprint blueprint) {
		return plan(blueprint);
	}

	@Override
	public ApplyReport apply(Plan plan, ApplyOptions options) {
		return this.journal.exclusively((entries) -> execute(plan, options, entries));
	}

	@Override
	public ApplyReport apply(Blueprint blueprint, ApplyOptions options) {
		return this.journal.exclusively((entries) -> execute(plan(blueprint), options, entries));
	}

	private ApplyReport execute(Plan plan, ApplyOptions options, Consumer<JournalEntry> entries) {
		String id = plan.id();
		String account = Objects.requireNonNull(this.dracoon.account().get().block()).userName();
		if (!account.equals(plan.account())) {
			throw new PlanException("The plan was made by the account '" + plan.account() + "', but '" + account
					+ "' has other rights: make a new plan", null);
		}
		String process = ManagementFactory.getRuntimeMXBean().getName();
		return new PlanExecutor(this.dracoon, this.properties::getProperty,
				(step, state) -> entries.accept(new JournalEntry(Instant.now(), id, account, process, state, step)))
			.apply(plan, options);
	}

	@Override
	public BlueprintExport export(boolean homeRooms) {
		return new ExportWriter(new EstateReader(this.dracoon).readAll(homeRooms)).write(homeRooms);
	}

}
