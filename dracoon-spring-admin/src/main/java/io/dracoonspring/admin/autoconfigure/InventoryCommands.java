// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.DracoonInventory;
import io.dracoonspring.admin.InventoryList;
import io.dracoonspring.admin.LastAdministrator;
import io.dracoonspring.admin.RoomAccess;
import io.dracoonspring.admin.UserAccount;

/** Answers the commands about accounts and rooms as CSV. */
final class InventoryCommands {

	private static final int DEFAULT_DAYS = 90;

	private final DracoonInventory inventory;

	InventoryCommands(DracoonInventory inventory) {
		this.inventory = inventory;
	}

	/**
	 * Answers a command.
	 * @param command the first argument of the application
	 * @param days the days without signing in, {@code null} for the default
	 * @return the answer
	 * @throws IllegalArgumentException if there is no such command
	 */
	Answer answer(String command, @Nullable String days) {
		return switch (command) {
			case "last-administrators" -> {
				InventoryList<LastAdministrator> rooms = this.inventory.lastAdministrators();
				yield new Answer(LastAdministrator.toCsv(rooms.entries()), rooms.unknown());
			}
			case "access" -> {
				InventoryList<RoomAccess> access = this.inventory.access();
				yield new Answer(RoomAccess.toCsv(access.entries()), access.unknown());
			}
			case "inactive-accounts" -> {
				Duration inactive = Duration.ofDays((days != null) ? Long.parseLong(days) : DEFAULT_DAYS);
				yield new Answer(UserAccount.toCsv(this.inventory.inactiveAccounts(Instant.now().minus(inactive))),
						List.of());
			}
			case "guest-accounts" -> new Answer(UserAccount.toCsv(this.inventory.guestAccounts()), List.of());
			default -> throw new IllegalArgumentException("There is no command '" + command + "'");
		};
	}

	/**
	 * The answer to a command.
	 *
	 * @param csv the answer as CSV
	 * @param unknown the rooms that the account could not see
	 */
	record Answer(String csv, List<String> unknown) {
	}

}
