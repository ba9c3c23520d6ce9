// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.List;

/**
 * Signals that configuration files in DRACOON differ from those that the application
 * imported when it started. Files may have been replaced, created or deleted. The
 * application still has the old properties until it starts again. If a listener fails,
 * the event is published again after the next check.
 *
 * @param locations the locations of the files, such as {@code dracoon:/Config/app.yaml}
 */
public record ConfigFilesChangedEvent(List<String> locations) {

	/**
	 * Creates an event.
	 * @param locations the locations of the files
	 */
	public ConfigFilesChangedEvent {
		locations = List.copyOf(locations);
	}

}
