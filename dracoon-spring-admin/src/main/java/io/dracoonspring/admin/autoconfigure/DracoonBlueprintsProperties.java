// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.Assert;

/**
 * Configures descriptions of rooms and groups.
 *
 * @param files files of the description
 * @param mode what happens when the application starts
 * @param deleteLimit maximum number of rooms, groups and webhooks that are deleted when
 * the application starts; 0 to delete nothing
 * @param journal file of the journal if the application has no database
 * @param lockTimeout how long to wait for another instance that applies a plan
 */
@ConfigurationProperties("dracoon.blueprints")
record DracoonBlueprintsProperties(@DefaultValue List<Resource> files, @DefaultValue("off") Mode mode,
		@DefaultValue("0") int deleteLimit, @DefaultValue("dracoon-blueprints.jsonl") Path journal,
		@DefaultValue("10m") Duration lockTimeout) {

	DracoonBlueprintsProperties {
		Assert.isTrue(deleteLimit >= 0, "'dracoon.blueprints.delete-limit' must not be negative");
		Assert.isTrue(!lockTimeout.isNegative(), "'dracoon.blueprints.lock-timeout' must not be negative");
		Assert.isTrue(mode == Mode.OFF || !files.isEmpty(),
				"'dracoon.blueprints.files' is missing: set it, or set 'dracoon.blueprints.mode' to 'off'");
	}

	/** The actions at the start of the application. */
	enum Mode {

		/** Nothing happens. */
		OFF,

		/** The application does not start if something differs. */
		VERIFY,

		/** The differences are removed. */
		APPLY

	}

}
