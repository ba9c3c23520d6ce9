// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.setup;

import org.springframework.core.env.PropertyResolver;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.DracoonBlueprints;
import io.dracoonspring.admin.DracoonInventory;
import io.dracoonspring.admin.internal.DefaultDracoonBlueprints;
import io.dracoonspring.admin.internal.inventory.DefaultDracoonInventory;

/**
 * Creates the operations of this module for a client. Applications with one client get
 * them by auto-configuration.
 */
public final class DracoonAdmin {

	private DracoonAdmin() {
	}

	/**
	 * Creates the operations with descriptions.
	 * @param dracoon the client, signed in as the account that makes the changes
	 * @param properties the properties that replace the placeholders of descriptions, and
	 * that contain the passwords of rescue keys and the secrets of webhooks, for example
	 * Spring's environment
	 * @param journal the journal, which records the changes and excludes other instances
	 * @return the operations
	 */
	public static DracoonBlueprints blueprints(Dracoon dracoon, PropertyResolver properties, BlueprintJournal journal) {
		return new DefaultDracoonBlueprints(dracoon, properties, journal);
	}

	/**
	 * Creates the inventory.
	 * @param dracoon the client
	 * @return the inventory
	 */
	public static DracoonInventory inventory(Dracoon dracoon) {
		return new DefaultDracoonInventory(dracoon);
	}

}
