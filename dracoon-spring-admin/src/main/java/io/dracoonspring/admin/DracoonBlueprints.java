// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import io.dracoonspring.api.NotForImplementation;

/**
 * Makes rooms and groups as a description says. All methods wait for the server, so that
 * they must not be called from event loops.
 * <p>
 * The account needs the rights to read users and groups. It can change the rooms that it
 * manages. It becomes an administrator of each room that it creates without inherited
 * permissions. It stays an administrator until the description gives it other
 * permissions, or omits it from the users in a list with {@code exclusive: true}.
 */
@NotForImplementation
public interface DracoonBlueprints {

	/**
	 * Compares the description with the server. Changes nothing.
	 * @param blueprint the description
	 * @return the steps, or the problems that forbid them
	 * @throws BlueprintException if a file cannot be read or is not valid
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	Plan plan(Blueprint blueprint);

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
	Plan planSetting(String room, String setting, String value);

	/**
	 * Looks for differences between the description and the server. Changes nothing.
	 * @param blueprint the description
	 * @return the plan that would remove the differences. Its {@link Plan#exitCode()}
	 * tells whether there are any
	 * @throws BlueprintException if a file cannot be read or is not valid
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	Plan drift(Blueprint blueprint);

	/**
	 * Executes the steps of a plan one after the other. Reads the room, group, role or
	 * webhook of each step before and after the step, and stops if its state is not as
	 * expected. A step whose result exists already is skipped, so that an interrupted
	 * plan can be applied again.
	 * @param plan the plan
	 * @param options the consent to deletions
	 * @return the executed, skipped and unverified steps
	 * @throws PlanException if the plan has problems, was made by another account,
	 * deletes more than allowed, or cannot be continued because a call failed or the
	 * server has changed meanwhile
	 */
	ApplyReport apply(Plan plan, ApplyOptions options);

	/**
	 * Makes a plan and applies it. No other instance with the same journal applies a plan
	 * at the same time. If several instances start at once, one of them makes the
	 * changes.
	 * @param blueprint the description
	 * @param options the consent to deletions
	 * @return the executed, skipped and unverified steps
	 * @throws BlueprintException if a file cannot be read or is not valid
	 * @throws PlanException if the plan cannot be applied, as in
	 * {@link #apply(Plan, ApplyOptions)}
	 */
	ApplyReport apply(Blueprint blueprint, ApplyOptions options);

	/**
	 * Describes the rooms and groups that the account sees.
	 * @param homeRooms whether to describe the home rooms of users as well
	 * @return the description. A plan that is made from it is empty
	 * @throws io.dracoonspring.api.DracoonException if the server cannot be read
	 */
	BlueprintExport export(boolean homeRooms);

}
