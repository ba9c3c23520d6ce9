// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

import io.dracoonspring.Dracoon;

/**
 * Makes rooms and groups as a description says. All methods wait for the server, so that
 * they must not be called from event loops.
 * <p>
 * The account needs the rights to read users and groups. It can change the rooms that it
 * manages. It becomes an administrator of each room that it creates without inherited
 * permissions, until a list with {@code exclusive: true} says otherwise.
 */
public final class DracoonBlueprints {

	private final Dracoon dracoon;

	private final PropertyResolver secrets;

	private final BlueprintJournal journal;

	/**
	 * Creates the entry point.
	 * @param dracoon the client, signed in as the account that makes the changes
	 * @param secrets the properties that contain passwords of rescue keys, for example
	 * Spring's environment
	 * @param journal records the changes, and excludes other instances
	 */
	public DracoonBlueprints(Dracoon dracoon, PropertyResolver secrets, BlueprintJournal journal) {
		this.dracoon = dracoon;
		this.secrets = secrets;
		this.journal = journal;
	}

	/**
	 * Compares the description with the server. Changes nothing.
	 * @param blueprint the description
	 * @return the steps, or the problems that forbid them
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	public Plan plan(Blueprint blueprint) {
		return new Planner(blueprint, new EstateReader(this.dracoon).read(blueprint)).plan();
	}

	/**
	 * Plans one setting of a room and of all rooms below it. Changes nothing.
	 * @param room the path of the room
	 * @param setting the name of the setting in a description: {@code notes},
	 * {@code quota}, {@code recycle-bin}, {@code classification}, {@code activities-log},
	 * {@code expiration} or {@code malware-scan}
	 * @param value the value as in a description
	 * @return the steps, or the problems that forbid them. Notes name the rooms that stay
	 * unchanged, such as home rooms
	 * @throws IllegalArgumentException if there is no such setting, or if it cannot have
	 * the value
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	public Plan planSetting(String room, String setting, String value) {
		return new TreeSetting(StringUtils.trimLeadingCharacter(StringUtils.trimTrailingCharacter(room, '/'), '/'),
				setting, value)
			.plan(new EstateReader(this.dracoon));
	}

	/**
	 * Looks for differences between the description and the server. Changes nothing.
	 * @param blueprint the description
	 * @return the plan that would end the differences, with {@link Plan#exitCode()}
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	public Plan drift(Blueprint blueprint) {
		return plan(blueprint);
	}

	/**
	 * Executes the steps of a plan one after the other. Reads each room or group before
	 * and after its step, and stops if it is not as expected. A step whose result exists
	 * already is skipped, so that an interrupted plan can be applied again.
	 * @param plan the plan
	 * @param options the consent to deletions
	 * @return the steps
	 * @throws PlanException if the plan has problems, was made by another account,
	 * deletes more than allowed, or cannot be continued because a call failed or the
	 * server has changed meanwhile
	 */
	public ApplyReport apply(Plan plan, ApplyOptions options) {
		return this.journal.exclusively((entries) -> execute(plan, options, entries));
	}

	/**
	 * Makes a plan and applies it, while no other instance with the same journal does. If
	 * several instances start at once, one of them makes the changes.
	 * @param blueprint the description
	 * @param options the consent to deletions
	 * @return the steps
	 * @throws PlanException if the plan cannot be applied, as in
	 * {@link #apply(Plan, ApplyOptions)}
	 */
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
		return new PlanExecutor(this.dracoon, this.secrets::getProperty,
				(step, state) -> entries.accept(new JournalEntry(Instant.now(), id, account, process, state, step)))
			.apply(plan, options);
	}

	/**
	 * Describes the rooms and groups that the account sees.
	 * @param homeRooms whether to describe the home rooms of users as well
	 * @return the description, for which the plan is empty
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	public BlueprintExport export(boolean homeRooms) {
		return new ExportWriter(new EstateReader(this.dracoon).readAll(homeRooms)).write(homeRooms);
	}

}
